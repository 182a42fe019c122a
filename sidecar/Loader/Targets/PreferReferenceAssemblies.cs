using Microsoft.Build.Framework;

namespace Sidecar.Loader.Targets;

/// <summary>A task: names the reference assembly of each reference that has one, in the same order, as MSBuild's own target does.</summary>
public sealed class PreferReferenceAssemblies : ITask
{
    private const string ReferenceAssembly = "ReferenceAssembly";

    /// <summary>Set by MSBuild.</summary>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <summary>Set by MSBuild.</summary>
    public ITaskHost? HostObject { get; set; }

    /// <summary>Assemblies, with their reference assembly as metadata where there is one.</summary>
    [Required]
    public ITaskItem[] References { get; set; } = [];

    /// <summary>What the compiler is to reference.</summary>
    [Output]
    public ITaskItem[] Preferred { get; private set; } = [];

    /// <inheritdoc/>
    public bool Execute()
    {
        // The items are copies of the project's, made for this task.
        foreach (var reference in References)
            Prefer(reference);
        Preferred = References;
        return true;
    }

    private static void Prefer(ITaskItem reference)
    {
        var original = reference.ItemSpec;
        var preferred = reference.GetMetadata(ReferenceAssembly);
        if (preferred.Length == 0)
            preferred = reference.GetMetadata("FullPath");
        reference.SetMetadata(ReferenceAssembly, preferred);
        if (string.Equals(preferred, original, StringComparison.Ordinal))
            return;
        reference.SetMetadata("OriginalPath", original);
        reference.ItemSpec = preferred;
    }
}
