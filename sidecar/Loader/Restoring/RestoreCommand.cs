using System.Collections.Concurrent;
using System.Diagnostics;
using Sidecar.Loader.Reporting;
using Sidecar.Loader.Sdks;

namespace Sidecar.Loader.Restoring;

/// <summary>Runs <c>dotnet restore</c>, which prints to standard error and does not outlive this process.</summary>
internal sealed class RestoreCommand(RegisteredSdk sdk, IReadOnlyList<string> moreArguments)
{
    /// <param name="path">A solution or a project, absolute.</param>
    /// <param name="workingFolder">Where it is run.</param>
    public async Task<RestoreResult> RunAsync(string path, string workingFolder)
    {
        var culprits = new ConcurrentDictionary<string, BuildProblem>(PathRules.Comparer);
        using var process = new Process { StartInfo = Describe(path, workingFolder) };
        void KillWithUs(object? sender, EventArgs e) => process.Kill(entireProcessTree: true);
        process.OutputDataReceived += (_, line) => Take(line.Data, culprits);
        process.ErrorDataReceived += (_, line) => Take(line.Data, culprits);
        process.Start();
        AppDomain.CurrentDomain.ProcessExit += KillWithUs;
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync();
        AppDomain.CurrentDomain.ProcessExit -= KillWithUs;
        return new RestoreResult(process.ExitCode == 0, culprits);
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

    private static void Take(string? line, ConcurrentDictionary<string, BuildProblem> culprits)
    {
        if (line is null)
            return;
        Console.Error.WriteLine(line);
        if (RestoreCulprit.Of(line) is { } culprit)
            culprits.TryAdd(culprit.Project, culprit.Problem);
    }
}
