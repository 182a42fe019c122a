using System.CommandLine;
using Sidecar.Cli.Parsing;

namespace Sidecar.Cli;

/// <summary>What the user chose with the global options.</summary>
/// <param name="Workspace">As written; null to look for it.</param>
/// <param name="Untrusted">Run nothing of it.</param>
/// <param name="Json">Print JSON.</param>
/// <param name="OneShot">Keep no sidecar.</param>
/// <param name="Deadline">How long all may take; null for the host's limits.</param>
/// <param name="Colour">Whether terminals get colour.</param>
/// <param name="Verbose">Tell everything.</param>
internal sealed record Choices(
    string? Workspace, bool Untrusted, bool Json, bool OneShot, TimeSpan? Deadline, bool Colour, bool Verbose)
{
    /// <summary>Reads them from <paramref name="parsed"/>.</summary>
    public static Choices Of(ParseResult parsed, GlobalOptions options, Surroundings surroundings) => new(
        parsed.GetValue(options.Workspace),
        parsed.GetValue(options.Untrusted),
        parsed.GetValue(options.Json),
        parsed.GetValue(options.OneShot),
        GlobalOptions.ParseDeadline(parsed.GetValue(options.Deadline)),
        Colour: !surroundings.NoColor && !parsed.GetValue(options.NoColor),
        parsed.GetValue(options.Verbose));

    /// <summary>The workspace that is meant by somebody in <paramref name="surroundings"/>, as an absolute path.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public string WorkspaceFrom(Surroundings surroundings) => Workspace is null
        ? WorkspaceFinder.Find(surroundings.Folder, surroundings.FilesIn)
        : PathWords.Existing(Workspace, surroundings.Folder);
}
