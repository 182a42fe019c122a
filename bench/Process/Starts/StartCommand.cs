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
        var results = new List<StartResult>();
        foreach (var solution in options.Paths)
            results.Add(await bench.MeasureAsync(solution));
        var page = StartPage.Of(options, results);
        Console.Write(page);
        if (options.Output is { } file)
            await File.WriteAllTextAsync(file, page);
        return 0;
    }
}
