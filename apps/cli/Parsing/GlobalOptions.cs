using System.CommandLine;
using System.Globalization;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Parsing;

/// <summary>The options that every verb has.</summary>
internal sealed class GlobalOptions
{
    private const double LongestDeadline = 24 * 60 * 60;

    public GlobalOptions() => Deadline.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && ParseDeadline(token.Value) is null)
            result.AddError($"--deadline takes seconds, more than 0 and at most {LongestDeadline}, not '{token.Value}'.");
    });

    public Option<string?> Workspace { get; } = new("--workspace")
    {
        HelpName = "path",
        Recursive = true,
        Description = "A solution, a project, a folder or a file; by default the nearest folder from here upwards " +
                      "that holds a solution, otherwise a project, otherwise this one",
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Recursive = true, Description = "Print the result as one line of JSON",
    };

    public Option<bool> OneShot { get; } = new("--one-shot")
    {
        Recursive = true, Description = "Ask a process that answers this one question and exits",
    };

    public Option<bool> Untrusted { get; } = new("--untrusted")
    {
        Recursive = true, Description = "Run nothing of the workspace, no build and no generator: syntax alone answers. Without it, whoever types a command trusts what it opens",
    };

    public Option<string?> Deadline { get; } = new("--deadline")
    {
        HelpName = "seconds",
        Recursive = true,
        Description = "Give up after this long, loading included; by default after 60 without a sign of life",
    };

    public Option<bool> NoColor { get; } = new("--no-color")
    {
        Recursive = true, Description = "No colour, even on a terminal; NO_COLOR in the environment does the same",
    };

    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Recursive = true, Description = "Tell what happens to the sidecar, and all that an answer lacks",
    };

    public IEnumerable<Option> All => [Workspace, Untrusted, Json, OneShot, Deadline, NoColor, Verbose];

    /// <summary>Whether a global option already gives that parameter, as <c>--workspace</c> does for the handshake.</summary>
    public bool Covers(Parameter parameter) => All.Any(o => o.Name == "--" + parameter.Name);

    /// <summary>The value of <c>--deadline</c>; null when it is not one.</summary>
    public static TimeSpan? ParseDeadline(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and <= LongestDeadline
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
