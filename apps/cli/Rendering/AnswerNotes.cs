using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;

namespace Sidecar.Cli.Rendering;

/// <summary>Says on standard error how well the question was understood and what the answer lacks.</summary>
/// <param name="messages">Where to.</param>
/// <param name="makePage">Makes an empty page for lists.</param>
/// <param name="verbose">Whether to tell every gap.</param>
internal sealed class AnswerNotes(Messages messages, Func<Page> makePage, bool verbose)
{
    private const int GapsShown = 5;

    /// <summary>What <paramref name="resolution"/> says about the place in <paramref name="operation"/>'s request.</summary>
    public void Write(Resolution resolution, string operation)
    {
        switch (resolution.Status)
        {
            case ResolutionStatus.Corrected:
                messages.Note(resolution.Note ?? $"taken to mean {SymbolText.Name(resolution)}");
                break;
            case ResolutionStatus.Ambiguous:
                messages.Error(resolution.Note ?? "several symbols fit; ask for one of them");
                Candidates(resolution, operation, heading: null);
                break;
            case ResolutionStatus.NotFound:
                messages.Error(resolution.Note ?? "no symbol fits");
                Candidates(resolution, operation, "nearest:");
                break;
        }
    }

    /// <summary>What <paramref name="answer"/> could not take into account.</summary>
    public void Write(AnswerInfo answer)
    {
        if (answer.Complete)
            return;
        var gaps = (answer.Gaps ?? []).Select(Text).Distinct().ToList();
        if (gaps.Count == 0)
            messages.Warning("not complete");
        var shown = verbose ? gaps.Count : GapsShown;
        foreach (var gap in gaps.Take(shown))
            messages.Warning(gap);
        var all = answer.GapsCutFrom ?? gaps.Count;
        if (all > shown)
            messages.Warning($"not complete for {all - Math.Min(shown, gaps.Count)} more reasons; {(gaps.Count == all ? "--verbose tells" : "--verbose with a larger --budget tells")} them");
    }

    private void Candidates(Resolution resolution, string operation, string? heading)
    {
        if (resolution.Candidates is not { Count: > 0 } candidates)
            return;
        var page = makePage();
        if (heading is not null)
            page.Line(heading);
        SymbolText.Write(candidates, page, indent: 2);
        if (WayToAsk(candidates[0], page.Paths) is { } word)
            page.Line($"for example: sidecar {operation} {word}");
        messages.Details(page);
    }

    private static string? WayToAsk(SymbolSummary symbol, PathText paths) => symbol switch
    {
        { Location: { Generated: not true } place } when !paths.Of(place).Contains(' ', StringComparison.Ordinal) => paths.Place(place),
        { Id: { } id } => $"\"{id}\"",
        _ => null,
    };

    private static string Text(Gap gap)
    {
        var project = gap.Project is null || gap.Message.Contains(gap.Project, StringComparison.Ordinal) ? "" : gap.Project + ": ";
        var command = gap.Command is null || gap.Message.Contains(gap.Command, StringComparison.Ordinal) ? "" : "; run: " + gap.Command;
        return $"not complete: {project}{gap.Message.TrimEnd('.')}{command}";
    }
}
