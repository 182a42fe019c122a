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
        var command = parsed.CommandResult.Command;
        var texts = parsed.Errors.Select(e => e.Message).Distinct();
        // The words after an unknown verb are no errors of their own.
        foreach (var text in command is RootCommand ? texts.Take(1) : texts)
            messages.Error(text + Suggest(parsed, command, text));
        error.Write($"See: sidecar {(command is RootCommand ? "" : command.Name + " ")}--help\n");
        return ExitCode.BadUsage;
    }

    /// <summary>Says that a verb is missing.</summary>
    public static void WriteMissingVerb(TextWriter error)
    {
        new Messages(error, colour: false).Error("Say what to ask, for example: sidecar refs OrderService.Place");
        error.Write("See: sidecar --help\n");
    }

    private static string Suggest(ParseResult parsed, Command command, string text)
    {
        var word = parsed.UnmatchedTokens.FirstOrDefault(w => text.Contains($"'{w}'", StringComparison.Ordinal));
        var known = command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(o => o.Recursive))
            .Concat<Symbol>(command.Subcommands).Select(s => s.Name);
        return word is not null && Suggestion.For(word, known) is { } nearest ? $"\nDid you mean: {nearest}?" : "";
    }
}
