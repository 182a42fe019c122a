using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class FindDependenciesRenderer : RendererOf<FindDependenciesResult>
{
    protected override Finding Find(FindDependenciesResult result) => new(result.Text is null ? result.Edges.Count : 1);

    protected override void Write(FindDependenciesResult result, Page page)
    {
        if (result.Text is { } text)
        {
            foreach (var line in text.TrimEnd('\n').Split('\n'))
                page.Line(line);
            return;
        }
        Write(result.Edges, result.Nodes.Any(node => node.Kind == "namespace"), page);
        foreach (var node in result.Nodes.Where(node => node.State is not null))
            page.Line(new Piece($"{node.Name}: ", Tint.Warning), $"{node.State!.Value.ToString().ToLowerInvariant()}{(node.Problem is null ? "" : $", {node.Problem}")}");
        foreach (var cycle in result.Cycles)
            page.Line(new Piece("circle: ", Tint.Warning), TextOf(cycle));
        if (result.CyclesCutFrom is { } cycles)
            page.Line($"{cycles} circles");
        page.Line(result.Edges.Count == 0 ? Absence.Of("no dependencies", result.Answer) : Counted(result.Answer, result.Edges.Count));
    }

    private static void Write(IReadOnlyList<DependencyEdge> edges, bool weighed, Page page)
    {
        var columns = new Columns();
        foreach (var edge in edges)
            columns.Add(
                new Piece(edge.From, Tint.Strong),
                $"-> {edge.To}",
                new Piece(weighed ? $"{edge.Weight}" : edge.Transitive == true ? "through others" : "", Tint.Faint));
        columns.WriteTo(page);
    }

    private static string TextOf(DependencyCycle cycle)
    {
        var way = string.Join(" -> ", cycle.Shortest.Append(cycle.Shortest[0]));
        var members = cycle.MembersCutFrom ?? cycle.Members.Count;
        return members == cycle.Shortest.Count ? way : $"{way}, of {members}: {string.Join(", ", cycle.Members)}{(cycle.MembersCutFrom is null ? "" : ", …")}";
    }

    private static string Counted(AnswerInfo answer, int shown) => answer switch
    {
        { CutFrom: { } all, Skipped: { } skipped } => $"dependencies {skipped + 1} to {skipped + shown} of {all}",
        { CutFrom: { } all } => $"the first {shown} of {all} dependencies",
        _ => shown == 1 ? "1 dependency" : $"{shown} dependencies",
    };
}
