using System.Reflection;
using System.Text.Json.Nodes;
using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.Protocol.Operations;

namespace Sidecar.EndToEnd.Tests.Ways;

/// <summary>The command <c>sidecar</c>, a process for each question.</summary>
internal sealed class CommandLineWay(string workspace) : WayIn
{
    /// <summary>The command that is tested: the published one, when there is one.</summary>
    internal static readonly string Program = PublishedFactAttribute.Folder is { } published
        ? Path.Combine(published, "sidecar.dll")
        : typeof(CommandLineWay).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "CommandLine").Value!;

    public override bool IsSlow => true;

    public override async Task<Reply> AskAsync(string operation, JsonObject arguments)
    {
        var run = await DotnetCommand.RunAsync(
            [Path.GetFullPath(Program), operation, .. Words(operation, arguments), "--workspace", workspace, "--json"],
            // What a person types is relative to where they are.
            start => start.WorkingDirectory = Path.GetDirectoryName(workspace));
        return run.Output.Length > 0
            ? new Reply(JsonNode.Parse(run.Output))
            : new Reply(null, $"exit code {run.ExitCode}", run.Error);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static IEnumerable<string> Words(string operation, JsonObject arguments)
    {
        var positional = OperationTable.Find(operation)?.Parameters.FirstOrDefault(p => p.Positional)?.Name;
        foreach (var (name, value) in arguments)
        {
            if (name != positional)
                yield return $"--{name}";
            yield return value is JsonArray list ? string.Join(',', list) : value!.ToString();
        }
    }
}
