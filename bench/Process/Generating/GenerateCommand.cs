using System.Globalization;

namespace Sidecar.ProcessBench.Generating;

/// <summary><c>generate</c>: writes a solution of any size that compiles, the same bytes each time.</summary>
internal static class GenerateCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (GenerateOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync($"Usage: {GenerateOptions.Usage}");
            return 2;
        }
        if (Directory.Exists(options.Folder) && Directory.EnumerateFileSystemEntries(options.Folder).Any())
        {
            await Console.Error.WriteLineAsync($"'{options.Folder}' is not empty; name a new folder.");
            return 2;
        }
        var (files, lines) = SolutionWriter.Write(options);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{options.Projects} projects, {files:N0} files, {lines:N0} lines. Next: dotnet restore {Path.Combine(options.Folder, SolutionWriter.SolutionFile)}"));
        return 0;
    }
}
