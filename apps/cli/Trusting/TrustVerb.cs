using System.CommandLine;
using System.Text.Json.Nodes;
using Sidecar.Cli.Output;
using Sidecar.Cli.Parsing;
using Sidecar.Host.Trusting;

namespace Sidecar.Cli.Trusting;

/// <summary>The verb <c>trust</c>: which folders' builds may be run for agents, who open folders that nobody typed.</summary>
internal sealed class TrustVerb
{
    private readonly Surroundings _surroundings;
    private readonly GlobalOptions _global;
    private readonly Messages _messages;
    private readonly Argument<string?> _path = new("path")
    {
        Arity = ArgumentArity.ZeroOrOne, Description = "A folder, which is trusted with all that is in it, or a solution or project in it; without one, what is trusted is listed",
    };
    private readonly Option<bool> _remove = new("--remove") { Description = "Trust it no more" };

    /// <summary>The verb in <paramref name="surroundings"/>.</summary>
    public TrustVerb(Surroundings surroundings, GlobalOptions global)
    {
        (_surroundings, _global, _messages) = (surroundings, global, new Messages(surroundings.Error, colour: false));
        Command = new Command("trust", "Which folders agents may load, which runs their build: trust one, list them, or take it back") { _path, _remove };
        Command.SetAction(parsed => (int)Run(parsed));
    }

    /// <summary>Its place in the command line.</summary>
    public Command Command { get; }

    private TrustStore Store => _surroundings.Trust;

    private ExitCode Run(ParseResult parsed)
    {
        try
        {
            return (parsed.GetValue(_path), parsed.GetValue(_remove)) switch
            {
                (null, false) => List(parsed.GetValue(_global.Json)),
                (null, true) => throw new UsageException("Say what to trust no more: sidecar trust --remove path"),
                ({ } path, false) => Add(PathWords.Existing(path, _surroundings.Folder)),
                ({ } path, true) => Remove(Path.GetFullPath(path, _surroundings.Folder)),
            };
        }
        catch (UsageException e)
        {
            _messages.Error(e.Message);
            return ExitCode.BadUsage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _messages.Error(e.Message);
            return ExitCode.RequestFailed;
        }
    }

    private ExitCode List(bool json)
    {
        var trusted = Store.Read();
        if (trusted.Problem is { } problem)
            throw new IOException(problem);
        if (json)
            _surroundings.Out.WriteLine(new JsonObject { ["trusted"] = new JsonArray([.. trusted.Folders.Select(folder => (JsonNode)folder)]) }.ToJsonString());
        else
            foreach (var folder in trusted.Folders)
                _surroundings.Out.WriteLine(folder);
        if (trusted.Folders.Count == 0)
            _messages.Note("no folder is trusted; trust one with: sidecar trust path");
        return trusted.Folders.Count == 0 ? ExitCode.NothingFound : ExitCode.Found;
    }

    private ExitCode Add(string path)
    {
        var folder = Store.Add(path);
        _surroundings.Out.WriteLine($"trusted: {folder}, with all that is in it");
        _messages.Note($"an agent that asks about it has its build run from now on; take it back with: {CommandText.Of(["trust", "--remove", folder])}");
        return ExitCode.Found;
    }

    private ExitCode Remove(string path)
    {
        var isRemoved = Store.Remove(path);
        if (isRemoved)
            _surroundings.Out.WriteLine($"trusted no more: {path}");
        if (Store.Read().CoverOf(path) is { } cover)
            _messages.Warning($"{path} is trusted still, because {cover} is");
        else if (!isRemoved)
            _messages.Error($"{path} is not trusted");
        return isRemoved ? ExitCode.Found : ExitCode.NothingFound;
    }
}
