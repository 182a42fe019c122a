using System.Reflection;
using System.Runtime.Loader;

namespace Sidecar.Server.Roslyn;

/// <summary>Lets this process find Roslyn, which its own folder does not hold. Registered before any type of Roslyn is touched.</summary>
internal static class RoslynResolver
{
    /// <summary>Takes missing assemblies from <paramref name="location"/> from now on; those of fixes and refactorings when somebody wants one.</summary>
    public static void Register(RoslynLocation location)
    {
        var features = new Lazy<string?>(() => location.FeaturesFolder);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            location.Folders.Select(folder => Load(context, name, folder)).FirstOrDefault(found => found is not null)
            ?? (IsOfFeatures(name.Name!) && features.Value is { } folder ? Load(context, name, folder) : null);
    }

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName name, string folder) =>
        Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;

    // Not whatever else lies there: it must not come in between what a generator brings with it.
    private static bool IsOfFeatures(string name) =>
        name.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)
        || name.StartsWith("System.Composition.", StringComparison.Ordinal)
        || name is "Humanizer" or "Microsoft.DiaSymReader";
}
