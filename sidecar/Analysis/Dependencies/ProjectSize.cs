using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Dependencies;

/// <summary>How much there is in a project, what its target frameworks share counted once.</summary>
/// <param name="Files">Its source files.</param>
/// <param name="Types">The types that it declares.</param>
internal sealed record ProjectSize(int Files, int Types)
{
    /// <summary>The size of the project that <paramref name="units"/> are.</summary>
    public static ProjectSize Of(IReadOnlyCollection<ProjectUnit> units, CancellationToken cancellation) => new(
        units.SelectMany(unit => unit.Files).Select(source => source.Path).Distinct(WorkspacePath.Comparer).Count(),
        units.SelectMany(unit => DeclaredTypes.In(unit, cancellation)).Select(type => type.Id).Distinct().Count());
}
