using System.Diagnostics;
using Sidecar.Cli.Serving;
using Sidecar.Host.Trusting;
using Sidecar.Protocol.Processes;

namespace Sidecar.Cli.Doctoring;

/// <summary>What the doctor sees of the machine. Tests put another one here.</summary>
internal sealed record Machine
{
    /// <summary>Runs <c>dotnet</c> with arguments in a folder.</summary>
    public Func<string, string[], CancellationToken, Task<CommandRun>> Dotnet { get; init; } = RunDotnetAsync;

    /// <summary>Starts the MCP server and says hello.</summary>
    public Func<CancellationToken, Task<CommandRun>> McpHandshake { get; init; } = McpProgram.GreetAsync;

    /// <summary>The text of a file; null when it cannot be read.</summary>
    public Func<string, string?> Text { get; init; } = TextOf;

    /// <summary>The folder of caches; null when they are switched off.</summary>
    public string? CacheFolder { get; init; } = Protocol.Caching.CacheFolder.Find();

    /// <summary>Whose builds may be run for agents.</summary>
    public Func<TrustedFolders> Trust { get; init; } = TrustStore.OfUser().Read;

    /// <summary>Whether inotify limits apply.</summary>
    public bool IsLinux { get; init; } = OperatingSystem.IsLinux();

    private static string? TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task<CommandRun> RunDotnetAsync(string folder, string[] arguments, CancellationToken cancellation)
    {
        if (DotnetMuxer.Find() is not { } dotnet)
            return new CommandRun(false, "The 'dotnet' command cannot be found.");
        using var process = Process.Start(new ProcessStartInfo(dotnet, arguments)
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new CommandRun(process.ExitCode == 0, output + await error);
    }
}
