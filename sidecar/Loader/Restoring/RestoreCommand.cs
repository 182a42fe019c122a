using System.Diagnostics;
using Sidecar.Loader.Sdks;

namespace Sidecar.Loader.Restoring;

/// <summary>Runs <c>dotnet restore</c>, which prints to standard error and does not outlive this process.</summary>
internal sealed class RestoreCommand(RegisteredSdk sdk, IReadOnlyList<string> moreArguments)
{
    /// <returns>Whether everything was restored, or was so already.</returns>
    public async Task<bool> RunAsync(string path, string workingFolder)
    {
        using var process = new Process { StartInfo = Describe(path, workingFolder) };
        void KillWithUs(object? sender, EventArgs e) => process.Kill(entireProcessTree: true);
        process.OutputDataReceived += Forward;
        process.ErrorDataReceived += Forward;
        process.Start();
        AppDomain.CurrentDomain.ProcessExit += KillWithUs;
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync();
        AppDomain.CurrentDomain.ProcessExit -= KillWithUs;
        return process.ExitCode == 0;
    }

    private ProcessStartInfo Describe(string path, string workingFolder)
    {
        string[] arguments = ["restore", path, "-nodeReuse:false", "-verbosity:minimal", .. moreArguments];
        var start = new ProcessStartInfo(sdk.DotnetPath, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var name in LoaderEnvironment.OnlyForThisProcess)
            start.Environment.Remove(name);
        return start;
    }

    private static void Forward(object sender, DataReceivedEventArgs e)
    {
        if (e.Data is not null)
            Console.Error.WriteLine(e.Data);
    }
}
