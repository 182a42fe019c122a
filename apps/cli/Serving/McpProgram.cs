using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Sidecar.Cli.Doctoring;
using Sidecar.Protocol;

namespace Sidecar.Cli.Serving;

/// <summary>The verb <c>mcp</c>: another program of the same installation, which gets the rest of the command line and both ends of the pipe.</summary>
internal static class McpProgram
{
    /// <summary>What it is called.</summary>
    public const string Verb = "mcp";

    /// <summary>Its place among the other verbs; what follows it is not parsed here.</summary>
    public static Command MakeCommand() => new(Verb, "Serve a coding agent: an MCP server on standard input and output");

    private const string Greeting =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"doctor","version":"1"}}}""";

    /// <summary>Runs it to its end with <paramref name="words"/>; its exit code. Cancelled, it is killed.</summary>
    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        using var program = Process.Start(StartOf(words))!;
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

    /// <summary>Starts it, says what an agent says first, and lets it end: what it answered, or why it did not.</summary>
    public static async Task<CommandRun> GreetAsync(CancellationToken cancellation)
    {
        var start = StartOf([]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        try
        {
            using var program = Process.Start(start)!;
            var error = program.StandardError.ReadToEndAsync(cancellation);
            await program.StandardInput.WriteLineAsync(Greeting.AsMemory(), cancellation);
            await program.StandardInput.FlushAsync(cancellation);
            // It ends with its input, whatever it still has to say.
            var answer = await program.StandardOutput.ReadLineAsync(cancellation);
            program.StandardInput.Close();
            await program.WaitForExitAsync(cancellation);
            return new CommandRun(program.ExitCode == 0, answer + await error);
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return new CommandRun(Succeeded: false, e.Message);
        }
    }

    private static ProcessStartInfo StartOf(IReadOnlyList<string> words)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "mcp", OperatingSystem.IsWindows() ? "sidecar-mcp.exe" : "sidecar-mcp");
        var start = new ProcessStartInfo(program, words) { UseShellExecute = false };
        start.Environment.TryAdd(SidecarEnvironment.Server, Path.Combine(AppContext.BaseDirectory, "server", "Sidecar.Server.dll"));
        return start;
    }
}
