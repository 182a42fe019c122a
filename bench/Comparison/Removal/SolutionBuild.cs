using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Comparison.Oracle;

namespace Sidecar.Comparison.Removal;

/// <summary>What a whole build of a solution said.</summary>
/// <param name="Projects">How many projects were compiled.</param>
/// <param name="Errors">Its errors, each once, without columns and paths.</param>
internal sealed record SolutionBuild(int Projects, IReadOnlySet<string> Errors)
{
    private readonly Dictionary<string, CSharpParseOptions> _options = [];

    /// <summary>How the build parsed <paramref name="file"/>.</summary>
    public CSharpParseOptions OptionsOf(string file) => _options.GetValueOrDefault(file, CSharpParseOptions.Default);

    /// <summary>Builds everything anew.</summary>
    public static async Task<SolutionBuild> RunAsync(string solution, CancellationToken cancellation)
    {
        var log = Path.ChangeExtension(Path.GetTempFileName(), "binlog");
        try
        {
            var output = await BuildAsync(solution, log, cancellation).ConfigureAwait(false);
            var calls = BinaryLog.Read(log);
            var build = new SolutionBuild(calls.Select(call => call.ProjectFile).Distinct().Count(), ErrorsIn(output));
            foreach (var call in calls)
            {
                var arguments = CSharpCommandLineParser.Default.Parse(call.Arguments, Path.GetDirectoryName(call.ProjectFile), sdkDirectory: null);
                foreach (var file in arguments.SourceFiles)
                    build._options[file.Path] = arguments.ParseOptions;
            }
            return build;
        }
        finally
        {
            File.Delete(log);
        }
    }

    private static async Task<string> BuildAsync(string solution, string log, CancellationToken cancellation)
    {
        string[] arguments = ["build", solution, "--no-incremental", "-nologo", "-v:q", "-m:1", "-nodeReuse:false", "-p:TreatWarningsAsErrors=false", $"-bl:{log}"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = Path.GetDirectoryName(solution)! })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return process.ExitCode == 0 || ErrorsIn(output).Count > 0
            ? output
            : throw new InvalidOperationException($"The build of {solution} failed, and not in code: {output}");
    }

    private static HashSet<string> ErrorsIn(string output) =>
        [.. Regex.Matches(output, @"^.*[/\\](?<file>[^/\\]+)\(\d+,\d+\): error (?<what>\w+: .*?) \[", RegexOptions.Multiline, TimeSpan.FromMinutes(1)).Select(error => $"{error.Groups["file"].Value} {error.Groups["what"].Value}")];
}
