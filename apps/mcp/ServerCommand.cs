using System.CommandLine;
using Sidecar.Mcp.Serving;
using Sidecar.Mcp.Tools;
using Sidecar.Protocol.Descriptors;

namespace Sidecar.Mcp;

/// <summary>What the command understands.</summary>
internal static class ServerCommand
{
    private static readonly string[] AboutItself = ["--help", "-h", "-?", "--version"];

    /// <summary>Whether <paramref name="word"/> asks for something that a person reads, and no server.</summary>
    public static bool IsAboutItself(string word) => AboutItself.Contains(word, StringComparer.Ordinal);

    /// <summary>Serves until the client closes its end, or says what is wrong with <paramref name="words"/>; the exit code.</summary>
    public static Task<int> RunAsync(string[] words, string folder, ProtocolStreams? streams)
    {
        var workspaces = new Option<string[]>("--workspace")
        {
            HelpName = "path",
            Arity = ArgumentArity.OneOrMore,
            Description = "A solution, a project or a folder; may be given several times. Without it, the roots that the client names, otherwise the current folder",
        };
        var tools = new Option<string>("--tools")
        {
            HelpName = "set", DefaultValueFactory = _ => ToolSets.Task, Description = $"'{ToolSets.Task}': about a dozen tools; '{ToolSets.All}': one for each operation",
        };
        var trust = new Option<bool>("--trust")
        {
            Description = "Trust what is opened: run its build without asking. Without it, what 'sidecar trust' has not trusted is asked for, and otherwise answered from syntax alone",
        };
        tools.AcceptOnlyFromAmong(ToolSets.Task, ToolSets.All);
        var root = new RootCommand("Answers an agent's questions about C# code, as an MCP server on standard input and output.") { workspaces, trust, tools };
        root.SetAction((parsed, cancellation) => ToolServer.RunAsync(
            streams!,
            folder,
            [.. (parsed.GetValue(workspaces) ?? []).Select(path => Path.GetFullPath(path, folder))],
            parsed.GetValue(trust),
            ToolSets.Of(parsed.GetValue(tools)!),
            cancellation));
        return root.Parse(words).InvokeAsync(new InvocationConfiguration { Output = streams is null ? Console.Out : Console.Error });
    }
}
