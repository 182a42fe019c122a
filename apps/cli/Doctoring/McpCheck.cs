namespace Sidecar.Cli.Doctoring;

/// <summary>Whether the MCP server can be started, and answers.</summary>
internal static class McpCheck
{
    /// <summary>The check of <paramref name="handshake"/>, what it said to the first message of an agent.</summary>
    public static Check Of(CommandRun handshake) =>
        handshake.Succeeded && handshake.Output.Contains("\"serverInfo\"", StringComparison.Ordinal)
            ? new Check("mcp", CheckState.Well, "the server for agents answers; sidecar mcp starts it")
            : new Check("mcp", CheckState.Unwell, $"the server for agents does not answer: {handshake.Output.Trim()}") { Fix = "install the command again" };
}
