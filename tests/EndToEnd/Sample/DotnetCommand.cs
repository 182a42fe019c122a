using System.Diagnostics;
using Sidecar.Protocol.Processes;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Sample;

/// <summary>Runs <c>dotnet</c> to its end.</summary>
internal static class DotnetCommand
{
    public static async Task RunAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments, _ => { });
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {result.Output}{result.Error}");
    }

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        IEnumerable<string> arguments, Action<ProcessStartInfo> adjust)
    {
        var start = new ProcessStartInfo(DotnetMuxer.Find()!, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        adjust(start);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().OrHang();
        return (process.ExitCode, await output, await error);
    }
}
