using System.Globalization;
using System.CommandLine;
using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;

namespace Sidecar.Cli.Rendering;

/// <summary>Says how much of a list an answer shows, and which command shows more.</summary>
internal static class CutText
{
    /// <summary><c>3 references</c>, <c>the first 3 of 12 references</c> or <c>references 4 to 6 of 12</c>.</summary>
    public static string Of(AnswerInfo answer, int shown, string noun) => answer switch
    {
        { CutFrom: { } all, Skipped: { } skipped } => $"{noun}s {skipped + 1} to {skipped + shown} of {all}",
        { CutFrom: { } all } => $"the first {shown} of {Quantity.Of(all, noun)}",
        _ => Quantity.Of(shown, noun),
    };

    /// <summary>The commands for what follows and for all, whole however wide the terminal is; empty when nothing was cut.</summary>
    public static string Next(AnswerInfo answer, Verb verb, ParseResult parsed)
    {
        if (answer.CutFrom is not { } all)
            return "";
        var next = answer.Cursor is null ? "" : Command("next:", verb.CommandOf(parsed, new() { ["cursor"] = answer.Cursor }));
        return next + Command("all:", verb.CommandOf(parsed, new() { ["cursor"] = null, ["budget"] = null, ["limit"] = Most(all) }));
    }

    private static string Most(int all) => Math.Min(all, Protocol.Operations.Limit.Max).ToString(CultureInfo.InvariantCulture);

    private static string Command(string what, string command) => $"{what,-6}{command}\n";
}
