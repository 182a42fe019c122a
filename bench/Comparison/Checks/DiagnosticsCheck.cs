using Sidecar.Comparison.Oracle;
using Sidecar.Comparison.Reporting;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>Everything that the compiler says about every project, hidden things too.</summary>
internal sealed class DiagnosticsCheck(SidecarUnderTest sidecar, OracleView view) : IWholeCheck
{
    public string Name => "diagnostics";

    public async Task<WholeResult> RunAsync(CancellationToken cancellation)
    {
        var got = new HashSet<DiagnosticPlace>();
        for (string? cursor = null, first = ""; first is not null; first = cursor)
        {
            var answer = await sidecar.AskAsync(new FindDiagnostics { Severity = Severity.Hidden, Limit = Limit.Max, Cursor = cursor }, cancellation).ConfigureAwait(false);
            got.UnionWith(answer.Diagnostics.Select(sidecar.DiagnosticOf).OfType<DiagnosticPlace>());
            cursor = answer.Answer.Cursor;
        }
        var expected = view.Projects
            .SelectMany(project => project.Diagnostics.Select(one => DiagnosticPlace.Of(view.Repository, project, one)))
            .OfType<DiagnosticPlace>().ToHashSet();
        var all = expected.Union(got).ToArray();
        return new WholeResult(
            new CheckTally(Name, all.Count(one => expected.Contains(one) && got.Contains(one)), all.Length),
            [.. all.GroupBy(one => one.File).Select(file => new Difference(Name, file.Key, [.. SetDifference.Between(file.Where(expected.Contains), file.Where(got.Contains))])).Where(d => d.Lines.Count > 0)])
        {
            Counts = [.. expected.CountBy(one => one.Severity).Select(pair => (pair.Key, pair.Value))],
        };
    }
}
