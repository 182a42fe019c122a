using System.Text;

namespace Sidecar.Tasks.Reporting;

/// <summary>The outcomes as a Markdown table.</summary>
internal static class TaskTable
{
    /// <summary>Writes it.</summary>
    public static string Of(IReadOnlyList<TaskOutcome> outcomes)
    {
        var text = new StringBuilder();
        text.Append("| Task | Sidecar: right | calls | in | out | grep and reads: right | calls | in | out | tokens of grep and reads to one of Sidecar |\n");
        text.Append("| --- | --- | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: |\n");
        foreach (var outcome in outcomes)
            text.Append($"| {outcome.Task.Question} | {Right(outcome.Sidecar)} | {Cost(outcome.Sidecar)} | {(outcome.Plain.Verdict.IsRight ? "yes" : $"no: {outcome.Task.Lacks}")} | {Cost(outcome.Plain)} | {Ratio(outcome.Plain.All, outcome.Sidecar.All)} |\n");
        text.Append($"| **All {outcomes.Count}** | {outcomes.Count(o => o.Sidecar.Verdict.IsRight)} | {Sum(outcomes.Select(o => o.Sidecar))} | {outcomes.Count(o => o.Plain.Verdict.IsRight)} | {Sum(outcomes.Select(o => o.Plain))} | {Ratio(outcomes.Sum(o => o.Plain.All), outcomes.Sum(o => o.Sidecar.All))} |\n");
        return text.ToString();
    }

    /// <summary>How many tokens the answers would be as JSON.</summary>
    public static int Structured(IEnumerable<TaskOutcome> outcomes) => outcomes.Sum(outcome => outcome.Sidecar.Structured);

    private static string Right(Way way) => way.Verdict.IsRight ? "yes" : "**no**";

    private static string Cost(Way way) => $"{way.Calls} | {way.In} | {way.Out:N0}";

    private static string Sum(IEnumerable<Way> ways)
    {
        var all = ways.ToArray();
        return $"{all.Sum(way => way.Calls)} | {all.Sum(way => way.In):N0} | {all.Sum(way => way.Out):N0}";
    }

    private static string Ratio(int plain, int sidecar) => $"{(double)plain / Math.Max(sidecar, 1):0.0}";
}
