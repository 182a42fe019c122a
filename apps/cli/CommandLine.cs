using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Sidecar.Cli.Asking;
using Sidecar.Cli.Doctoring;
using Sidecar.Cli.Help;
using Sidecar.Cli.Parsing;
using Sidecar.Cli.Serving;
using Sidecar.Cli.Trusting;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli;

/// <summary>The command <c>sidecar</c>: a verb for each operation of the table, and one that looks after the rest.</summary>
internal sealed class CommandLine
{
    // A symbol may start with '@' in C#, and nobody bundles the few short options.
    private static readonly ParserConfiguration Parser = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private readonly Surroundings _surroundings;
    private readonly Asker _ask;
    private readonly GlobalOptions _global = new();

    /// <summary>A command line in <paramref name="surroundings"/> that asks through <paramref name="ask"/>.</summary>
    public CommandLine(Surroundings surroundings, Asker ask)
    {
        (_surroundings, _ask) = (surroundings, ask);
        Root = MakeRoot();
    }

    /// <summary>The parser's view of it.</summary>
    public RootCommand Root { get; }

    /// <summary>Does what <paramref name="words"/> say.</summary>
    public async Task<ExitCode> RunAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words is [McpProgram.Verb, ..])
            return await _surroundings.Mcp([.. words.Skip(1)], cancellation);
        var parsed = Root.Parse(words, Parser);
        var isWrong = parsed.Action is ParseErrorAction;
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = isWrong ? _surroundings.Error : _surroundings.Out,
            Error = _surroundings.Error,
        };
        if (isWrong)
            return UsageErrors.Write(parsed, _surroundings.Error);
        return (ExitCode)await parsed.InvokeAsync(invocation, cancellation);
    }

    private RootCommand MakeRoot()
    {
        var root = new RootCommand("Answers questions about a C# solution.") { HelpName = "sidecar" };
        root.Options.Clear();
        foreach (var option in _global.All)
            root.Add(option);
        root.Add(new VersionOption { Action = new VersionAction(), Description = "Show the version" });
        root.Add(new HelpOption("--help", "-h", "-?") { Action = new HelpWithExamples(), Description = "Show help" });
        root.SetAction(parsed =>
        {
            UsageErrors.WriteMissingVerb(_surroundings.Error);
            return (int)ExitCode.BadUsage;
        });
        foreach (var operation in OperationTable.All)
            root.Add(MakeVerb(operation));
        root.Add(MakeDoctor());
        root.Add(McpProgram.MakeCommand());
        root.Add(new TrustVerb(_surroundings, _global).Command);
        return root;
    }

    private Command MakeDoctor()
    {
        var doctor = Doctor.MakeCommand();
        doctor.SetAction(async (parsed, cancellation) =>
            (int)await new Doctor(_surroundings, _ask, Choices.Of(parsed, _global, _surroundings)).RunAsync(cancellation));
        return doctor;
    }

    private Command MakeVerb(Operation operation)
    {
        var verb = new Verb(operation, _global);
        verb.Command.SetAction(async (parsed, cancellation) =>
        {
            var choices = Choices.Of(parsed, _global, _surroundings);
            return (int)await new Errand(_surroundings, _ask, verb, choices).RunAsync(parsed, cancellation);
        });
        return verb.Command;
    }
}
