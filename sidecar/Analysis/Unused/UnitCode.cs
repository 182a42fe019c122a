using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Unused;

/// <summary>A project, compiled whole, and what the rules want to know of it.</summary>
/// <param name="Unit">The project.</param>
/// <param name="Compilation">Its compilation, in which every file is whole.</param>
internal sealed record UnitCode(ProjectUnit Unit, CSharpCompilation Compilation)
{
    private const string DynamicProxies = "DynamicProxyGenAssembly2";

    /// <summary>Where it starts; null when it is no program.</summary>
    public IMethodSymbol? EntryPoint { get; private init; }

    /// <summary>Assemblies outside of the workspace that see what is internal.</summary>
    public ImmutableArray<string> Strangers { get; private init; } = [];

    /// <summary>Whether it is there for others than this solution: a library that is made a package, or that no product here references.</summary>
    public bool IsOffered { get; private init; }

    /// <summary>The project files of those that it uses and that use it, itself among them.</summary>
    public IReadOnlySet<string> Related { get; private init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Compiles <paramref name="unit"/>.</summary>
    public static async Task<UnitCode> OfAsync(Snapshot snapshot, ProjectUnit unit, ProjectReferences references, CancellationToken cancellation)
    {
        var compilation = await unit.WithBodiesAsync(unit.Files, cancellation).ConfigureAwait(false);
        var users = references.WithUsers([unit.Project.Loaded.File]);
        return new UnitCode(unit, compilation)
        {
            EntryPoint = compilation.GetEntryPoint(cancellation),
            Strangers = [.. FriendsOf(compilation).Where(name => name != DynamicProxies && !snapshot.Units.OfAssembly(name).Any())],
            IsOffered = IsLibrary(unit, compilation) && (unit.Project.Loaded.IsPacked || !IsReferenced(snapshot, unit, users)),
            Related = references.WithUsed([unit.Project.Loaded.File]).Union(users).ToHashSet(WorkspacePath.Comparer),
        };
    }

    private static IEnumerable<string> FriendsOf(CSharpCompilation compilation) => compilation.Assembly.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute")
        .Select(attribute => attribute.ConstructorArguments is [{ Value: string name }] ? name.Split(',')[0].Trim() : null)
        .OfType<string>();

    private static bool IsLibrary(ProjectUnit unit, CSharpCompilation compilation) =>
        !unit.IsTest && compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;

    private static bool IsReferenced(Snapshot snapshot, ProjectUnit unit, HashSet<string> users) => snapshot.Units.All.Any(other =>
        !other.IsTest && users.Contains(other.Project.Loaded.File) && !WorkspacePath.Comparer.Equals(other.Project.Loaded.File, unit.Project.Loaded.File));
}
