using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Uses;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Calls;

/// <summary>A place where a member is called.</summary>
/// <param name="Use">What stands there.</param>
/// <param name="Kind">What it does.</param>
/// <param name="IsImplicit">Whether the name is not written.</param>
/// <param name="Through">The member that stands there instead; null when it is itself.</param>
/// <param name="Unit">The project.</param>
internal sealed record CallPlace(BoundUse Use, CallKind Kind, bool IsImplicit, ISymbol? Through, ProjectUnit Unit)
{
    /// <summary>Equal for one place that several projects compile.</summary>
    public (string File, string? Project, int Start) Place => (Use.Tree.FilePath, ProjectUnit.IsGenerated(Use.Tree) ? Unit.Input.Name : null, Use.Span.Start);

    /// <summary><paramref name="places"/> by file and place.</summary>
    public static IReadOnlyList<CallPlace> Sort(IEnumerable<CallPlace> places) =>
    [
        .. places.OrderBy(place => place.Use.Tree.FilePath, StringComparer.Ordinal)
            .ThenBy(place => place.Unit.Input.Name, StringComparer.Ordinal)
            .ThenBy(place => place.Use.Span.Start)
            .ThenBy(place => place.Unit.Project.Loaded.Framework, StringComparer.Ordinal)
            .ThenBy(place => place.Kind),
    ];
}
