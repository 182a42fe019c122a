using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Uses;

/// <summary>Uses as a reader wants them: each once, and those that matter most first.</summary>
internal static class UseOrder
{
    /// <summary>Each place once, however many target frameworks compile it; where it is named, not what it does implicitly.</summary>
    public static Dictionary<(string, string?, int), UsePlace> Distinct(IEnumerable<UsePlace> uses)
    {
        var distinct = new Dictionary<(string, string?, int), UsePlace>();
        foreach (var use in uses)
            if (!distinct.TryGetValue(use.Place, out var known) || (known.IsImplicit && !use.IsImplicit))
                distinct[use.Place] = use;
        return distinct;
    }

    /// <summary>By what the file is, by file, and in it by place.</summary>
    public static IReadOnlyList<UsePlace> Sort(Snapshot snapshot, IEnumerable<UsePlace> uses, CancellationToken cancellation) =>
    [
        .. uses.GroupBy(use => (File: use.Use.Tree.FilePath, use.Project))
            .OrderBy(file => FileRoles.Of(snapshot, file.First().Use.Tree, cancellation))
            .ThenBy(file => file.Key.File, StringComparer.Ordinal)
            .ThenBy(file => file.Key.Project, StringComparer.Ordinal)
            .SelectMany(file => file.OrderBy(use => use.Use.Span.Start)),
    ];
}
