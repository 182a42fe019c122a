using System.CommandLine;
using Sidecar.Cli.Parsing;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli;

/// <summary>An operation as a verb of the command line.</summary>
internal sealed class Verb
{
    private readonly IReadOnlyList<ParameterSymbol> _parameters;
    private readonly GlobalOptions _global;

    /// <summary>A verb for <paramref name="operation"/>.</summary>
    public Verb(Operation operation, GlobalOptions global)
    {
        Operation = operation;
        _global = global;
        _parameters = ParameterSymbol.Of(operation, global);
        Command = new Command(operation.Name, operation.Summary);
        foreach (var parameter in _parameters)
            parameter.AddTo(Command);
    }

    /// <summary>What it asks.</summary>
    public Operation Operation { get; }

    /// <summary>Its place in the command line.</summary>
    public Command Command { get; }

    // The host shakes hands by itself, and a sidecar does so only once.
    /// <summary>Whether a lasting sidecar cannot be asked this.</summary>
    public bool NeedsFreshProcess => Operation == Initialize.Operation;

    /// <summary>The command that asks the same with <paramref name="other"/> values for some parameters; null for none.</summary>
    public string CommandOf(ParseResult parsed, Dictionary<string, string?> other)
    {
        var words = new List<string> { Operation.Name };
        foreach (var parameter in _parameters)
            words.AddRange(parameter.WordsFor(other.TryGetValue(parameter.Parameter.Name, out var word) ? word : parameter.Read(parsed)));
        if (parsed.GetValue(_global.Workspace) is { } workspace)
            words.AddRange([_global.Workspace.Name, workspace]);
        if (parsed.GetValue(_global.Untrusted))
            words.Add(_global.Untrusted.Name);
        return CommandText.Of(words);
    }

    /// <summary>The request that the user wrote.</summary>
    /// <exception cref="UsageException">It makes no sense.</exception>
    public object RequestOf(ParseResult parsed, string folder, string workspace)
    {
        var words = new Dictionary<string, string>();
        foreach (var parameter in _parameters)
            if (parameter.Read(parsed) is { } word)
                words.Add(parameter.Parameter.Name, word);
        words = PlaceWords.Interpret(Operation, words);
        PathWords.MakeAbsolute(Operation, words, folder);
        if (Operation.Parameters.Any(p => p.Name == "workspace"))
            words.TryAdd("workspace", workspace);
        return RequestBuilder.Build(Operation, words);
    }
}
