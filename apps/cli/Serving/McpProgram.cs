using System.CommandLine;
using System.Diagnostics;
using Sidecar.Protocol;

namespace Sidecar.Cli.Serving;

/// <summary>The verb <c>mcp</c>: another program of the same installation, which gets the rest of the command line and both ends of the pipe.</summary>
internal static class McpProgram
{
    /// <summary>What it is called.</summary>
    public const string Verb = "mcp";

    /// <summary>Its place among the other verbs; what follows it is not parsed here.</summary>
    public static Command MakeCommand() => new(Verb, "Serve a coding agent: an MCP server on standard input and output");

    /// <summary>Runs it to its end with <paramref name="words"/>; its exit code. Cancelled, it is killed.</summary>
    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "mcp", OperatingSystem.IsWindows() ? "sidecar-mcp.exe" : "sidecar-mcp"), words)
        {
            UseShellExecute = false,
        };
        start.Environment.TryAdd(SidecarEnvironment.Server, Path.Combine(AppContext.BaseDirectory, "server", "Sidecar.Server.dll"));
        using var program = Process.Start(start)!;
        try
        {
            await program.WaitForExitAsync(cancellation);
            return (ExitCode)program.ExitCode;
        }
        catch (OperationCanceledException)
        {
            program.Kill(entireProcessTree: true);
            return ExitCode.Cancelled;
        }
    }
}
