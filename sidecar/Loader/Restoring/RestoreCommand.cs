using System.Diagnostics;
using Sidecar.Loader.Sdks;

namespace Sidecar.Loader.Restoring;

/// <summary>Runs <c>dotnet restore</c>, what it prints going to standard error. It does not outlive this process.</summary>
internal sealed class RestoreCommand(RegisteredSdk sdk, IReadOnlyList<string> moreArguments)
{
    /// <summary>Returns when it has ended, well or not: what came of it shows in the assets files.</summary>
    public async Task RunAsync(string path, string workingFolder)
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
