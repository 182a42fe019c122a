using System.CommandLine;
using Sidecar.Cli.Output;

namespace Sidecar.Cli.Help;

/// <summary>Says what is wrong with a command line, and where to read on.</summary>
internal static class UsageErrors
{
    /// <summary>Writes each thing that the parser found wrong.</summary>
    public static ExitCode Write(ParseResult parsed, TextWriter error)
    {
        var messages = new Messages(error, colour: false);
        foreach (var text in parsed.Errors.Select(e => e.Message).Distinct())
            messages.Error(text);
        var verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        error.Write($"See: sidecar {verb}--help\n");
        return ExitCode.BadUsage;
    }

    /// <summary>Says that a verb is missing.</summary>
    public static void WriteMissingVerb(TextWriter error)
    {
        new Messages(error, colour: false).Error("Say what to ask, for example: sidecar refs OrderService.Place");
        error.Write("See: sidecar --help\n");
    }
}
