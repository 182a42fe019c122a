using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Sidecar.Cli.Help;

/// <summary>The parser's help, followed by examples, and for the whole command by its exit codes.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new();

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        _help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        if (command is RootCommand)
            output.Write(RootNotes.Text);
        else
            output.Write(VerbNotes.Of(command.Name));
        return (int)ExitCode.Found;
    }
}
