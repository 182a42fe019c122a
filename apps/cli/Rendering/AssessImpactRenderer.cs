using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class AssessImpactRenderer : RendererOf<AssessImpactResult>
{
    protected override Finding Find(AssessImpactResult result) =>
        new(result.Counts.Implementations + result.Counts.Users + result.Counts.Callers + result.Counts.Tests, result.Resolution);

    protected override void Write(AssessImpactResult result, Page page)
    {
        var symbol = SymbolText.Name(result.Resolution);
        if (Find(result).Count == 0)
        {
            page.Line(Absence.Of($"nothing that a change of {symbol} would reach", result.Answer));
            return;
        }
        Write("implementation", result.Counts.Implementations, result.Implementations, result.Answer, page);
        Write("user", result.Counts.Users, result.Users, result.Answer, page);
        Write("caller", result.Counts.Callers, result.Callers, result.Answer, page);
        Write("test", result.Counts.Tests, result.Tests, result.Answer, page);
        page.Line(Quantity.Of(result.Counts.Projects, "project") + (result.ProjectsCutFrom is null ? "" : ", those with most (a larger --budget tells the others):"));
        var projects = new Columns();
        foreach (var project in result.Projects)
            projects.Add(project.Name, $"{Quantity.Of(project.Symbols, "symbol")}{(project.Tests == 0 ? "" : $", {Quantity.Of(project.Tests, "test")}")}");
        projects.WriteTo(page, indent: 2);
        page.Line($"reached by a change of {symbol}{(result.Stopped == true ? "; there are more than were counted" : "")}");
    }

    private static void Write(string what, int count, IReadOnlyList<ReachedSymbol> nearest, AnswerInfo answer, Page page)
    {
        if (nearest.Count == 0)
            return;
        page.Line(Quantity.Of(count, what) + (nearest.Count == count ? "" : answer.Skipped is null ? ", the nearest:" : ", the next:"));
        var columns = new Columns();
        foreach (var one in nearest)
            columns.Add([new Piece(one.Distance.ToString(System.Globalization.CultureInfo.InvariantCulture), Tint.Position), .. SymbolText.Cells(one.Symbol, page)]);
        columns.WriteTo(page, indent: 2);
    }
}
