using System.Diagnostics;
using Sidecar.Loader.Sdks;

namespace Sidecar.Loader.Restoring;

/// <summary>Runs <c>dotnet restore</c>, what it prints going to standard error.</summary>
internal static class RestoreCommand
{
    /// <returns>Whether everything was restored.</returns>
    public static async Task<bool> RunAsync(RegisteredSdk sdk, string path, string? workingFolder = null)
    {
        using var process = new Process { StartInfo = Describe(sdk, path, workingFolder ?? Path.GetDirectoryName(path)!) };
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

    private static ProcessStartInfo Describe(RegisteredSdk sdk, string path, string workingFolder)
    {
        var start = new ProcessStartInfo(sdk.DotnetPath)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in (string[])["restore", path, "-nodeReuse:false", "-verbosity:minimal"])
            start.ArgumentList.Add(argument);
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
