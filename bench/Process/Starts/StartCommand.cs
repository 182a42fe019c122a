using System.Text;

namespace Sidecar.ProcessBench.Starts;

/// <summary><c>start</c>: first answers and memory of cold and warm starts, beside MSBuildWorkspace.</summary>
internal static class StartCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (StartOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync($"Usage: {StartOptions.Usage}");
            return 2;
        }
        var bench = new StartBench(options, Console.Error);
        var page = new StringBuilder(StartPage.Heading(options));
        Console.Write(page);
        foreach (var solution in options.Paths)
        {
            var part = StartPage.Of(await bench.MeasureAsync(solution));
            Console.Write(part);
            page.Append(part);
        }
        if (options.Output is { } file)
            await File.WriteAllTextAsync(file, page.ToString());
        return 0;
    }
}
