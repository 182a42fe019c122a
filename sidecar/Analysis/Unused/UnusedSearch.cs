using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Unused;

/// <summary>Finds what no code of the solution uses.</summary>
internal static class UnusedSearch
{
    /// <summary>
    /// All that counts as unused, with any confidence: the surest first, of these those with most lines first. What was read is kept, so that
    /// who asks again where it was cancelled goes on there.
    /// </summary>
    public static async Task<IReadOnlyList<UnusedCode>> RunAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        var code = await snapshot.Units.RememberAsync(typeof(SolutionCode), () => SolutionCode.OfAsync(snapshot, cancellation)).ConfigureAwait(false);
        return await snapshot.Units.RememberAsync(typeof(UnusedSearch), () => Task.Run(() => Look(code, cancellation), cancellation)).ConfigureAwait(false);
    }

    private static IReadOnlyList<UnusedCode> Look(SolutionCode code, CancellationToken cancellation)
    {
        code.Read(cancellation);
        var flow = new UseFlow(code.Nodes, code.Seen);
        return
        [
            .. flow.Unused
                .Select(node => new UnusedCode(node, flow.ConfidenceOf(node), UnusedReason.Of(node, flow), LinesOf(node, cancellation)))
                .DistinctBy(one => one.Key)
                .OrderBy(one => one.Confidence)
                .ThenByDescending(one => one.Lines)
                .ThenBy(one => one.Place.Path, StringComparer.Ordinal)
                .ThenBy(one => one.Place.Start)
                .ThenBy(one => one.Key, StringComparer.Ordinal),
        ];
    }

    private static int LinesOf(CodeNode node, CancellationToken cancellation) => node.Symbol.Locations
        .Where(location => location.SourceTree is { } tree && !ProjectUnit.IsGenerated(tree))
        .Select(location => location.SourceTree!.GetText(cancellation).Lines.GetLinePositionSpan(
            DeclarationSpans.Of(location.SourceTree!, location.SourceSpan, node.Symbol, cancellation)))
        .Sum(span => span.End.Line - span.Start.Line + 1);
}
