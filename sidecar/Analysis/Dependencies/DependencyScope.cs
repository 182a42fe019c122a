using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Dependencies;

/// <summary>Where the dependencies that somebody asks about begin.</summary>
/// <param name="Projects">Only at these project files; null for all.</param>
/// <param name="Namespace">Only in this namespace and those inside it; null for all.</param>
internal sealed record DependencyScope(IReadOnlySet<string>? Projects, string? Namespace)
{
    /// <summary>What <paramref name="request"/> means by its scope.</summary>
    /// <exception cref="RequestException">Nothing is called so.</exception>
    public static DependencyScope Of(Snapshot snapshot, FindDependencies request, CancellationToken cancellation)
    {
        if (request.Scope is not { } scope)
            return new DependencyScope(null, null);
        if (request.Of == DependencyLevel.Namespaces && IsNamespace(snapshot, scope, cancellation))
            return new DependencyScope(null, scope);
        var path = WorkspacePath.Expand(snapshot.Target.Root, scope);
        var files = snapshot.Projects.Select(project => project.Loaded.File)
            .Where(file => WorkspacePath.Comparer.Equals(file, path) || Path.GetFileNameWithoutExtension(file).Equals(scope, StringComparison.OrdinalIgnoreCase))
            .ToHashSet(WorkspacePath.Comparer);
        return files.Count > 0 ? new DependencyScope(files, null) : throw Nothing(request);
    }

    /// <summary>Whether what begins in <paramref name="space"/> is wanted.</summary>
    public bool Has(string space) => Namespace is null || IsIn(space, Namespace);

    /// <summary>Whether the files of <paramref name="unit"/> may be.</summary>
    public bool Has(ProjectUnit unit) => Projects is null || Projects.Contains(unit.Project.Loaded.File);

    private static bool IsIn(string space, string outer) =>
        space.StartsWith(outer, StringComparison.Ordinal) && (space.Length == outer.Length || space[outer.Length] == '.');

    private static bool IsNamespace(Snapshot snapshot, string scope, CancellationToken cancellation) =>
        snapshot.Units.All.Any(unit => DeclaredTypes.In(unit, cancellation).Any(type => IsIn(type.Namespace, scope)));

    private static RequestException Nothing(FindDependencies request) => new(
        ErrorCode.InvalidParameters,
        request.Of == DependencyLevel.Namespaces
            ? $"{FindDependencies.Operation.Name}: no namespace with types and no project is called '{request.Scope}'; 'projects' lists these, and without 'scope' all namespaces are looked at."
            : $"{FindDependencies.Operation.Name}: no project is called '{request.Scope}'; 'projects' lists them. A namespace needs 'of': namespaces.");
}
