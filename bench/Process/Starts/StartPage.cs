using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Sidecar.ProcessBench.Starts;

/// <summary>The results as Markdown.</summary>
internal static class StartPage
{
    /// <summary>What was run, where, and how to read it.</summary>
    public static string Heading(StartOptions options) => $"""
        `dotnet run -c Release --project bench/Process -- start {string.Join(' ', options.Paths.Select(Path.GetFileName))} --runs {options.Runs}`

        {Machine}. Each cell: the median of {options.Runs} runs (least to most). Times are from process start to the
        answer; *hot* ones are of one question in a process that has answered it before. Ratios: MSBuildWorkspace divided by
        Sidecar; for memory, the other way round.

        """;

    /// <summary>The machine and the system.</summary>
    public static string Machine =>
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";

    /// <summary>The table of one repository.</summary>
    public static string Of(StartResult result)
    {
        var page = new StringBuilder($"""

            ### {Path.GetFileName(result.Solution)}: `defs {result.Symbol}`, `refs {result.References}`

            | | cold | warm | MSBuildWorkspace | cold is | warm is |
            |---|---:|---:|---:|---:|---:|

            """);
        AppendRow(page, result, "first definition", times => times.FirstDefinition, "ms");
        AppendRow(page, result, "first references", times => times.FirstReferences, "ms");
        AppendRow(page, result, "its processor time, children not counted", times => times.Processor, "ms");
        AppendRow(page, result, "hot references", times => times.HotReferences, "ms");
        AppendRow(page, result, "hot symbol search", times => times.HotSymbols, "ms");
        AppendRow(page, result, "memory at first references", times => times.Peak, "MiB");
        AppendRow(page, result, "its largest child until then", times => times.ChildPeak, "MiB");
        return page.AppendLine().AppendLine(Agreement(result)).ToString();
    }

    private static void AppendRow(StringBuilder page, StartResult result, string what, Func<StartTimes, List<double>> values, string unit)
    {
        var (cold, warm) = (Spread.Of(values(result.Cold)), Spread.Of(values(result.Warm)));
        var rival = result.Rival is { } times ? Spread.Of(values(times)) : null;
        page.AppendLine(
            $"| {what} | {Text(cold, unit)} | {Text(warm, unit)} | {(rival is { } r ? Text(r, unit) : "")} | {Ratio(rival, cold, unit)} | {Ratio(rival, warm, unit)} |");
    }

    private static string Text(Spread value, string unit)
    {
        var format = value.Median < 10 ? "0.0" : "0";
        return $"{Number(value.Median, format)} {unit} ({Number(value.Min, format)}–{Number(value.Max, format)})";
    }

    private static string Ratio(Spread? rival, Spread own, string unit) =>
        rival is not { Median: > 0 } other || own.Median <= 0 ? ""
        : unit == "MiB" ? $"{Number(own.Median / other.Median, "0.00")} of it"
        : $"{Number(other.Median / own.Median, "0.0")} times faster";

    private static string Agreement(StartResult result)
    {
        var own = result.Warm.Places;
        if (result.Rival?.Places is not { } other)
            return $"{own.Count} references.";
        var only = own.Except(other).Count();
        var missed = other.Except(own).Count();
        return only + missed == 0
            ? $"{own.Count} references, the same on both sides."
            : $"{own.Count} references; MSBuildWorkspace finds {other.Count}: {only} of ours are not among them, {missed} of them not among ours.";
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
