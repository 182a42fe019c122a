using System.Globalization;
using System.Text;
using Sidecar.ProcessBench.Starts;

namespace Sidecar.ProcessBench.Edits;

/// <summary><c>edits</c>: how soon an answer holds what was just written, beside opening the solution again.</summary>
internal static class EditsCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (EditsOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync($"Usage: {EditsOptions.Usage}");
            return 2;
        }
        var cache = Directory.CreateTempSubdirectory("sidecar-edits-").FullName;
        try
        {
            Console.Write(await PageAsync(options, Contender.Sidecar("sidecar", options.Server, cache)));
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
        return 0;
    }

    private static async Task<string> PageAsync(EditsOptions options, Contender sidecar)
    {
        var run = new StartRun(options.Solution, options.Symbol, options.Symbol);
        var folder = Path.GetDirectoryName(options.Solution)!;
        var (warm, rival) = (new StartTimes(), new StartTimes());
        await run.FillAsync(sidecar);
        await run.ReferencesAsync(sidecar, warm);
        await run.ReferencesAsync(Contender.Rival(options.Solution), rival);
        using var files = new ChangedFiles(folder);
        await using var process = sidecar.Start();
        var rounds = new EditRounds(options, process, files);
        var page = new StringBuilder($"""
            `dotnet run -c Release --project bench/Process -- edits {Path.GetFileName(options.Solution)} {options.Symbol} --rounds {options.Rounds} --switched {options.Switched} --ignored {options.Ignored}`

            {StartPage.Machine}. {files.Sources.Length} source files. From the question that follows a change at once, to its answer, over the pipe.

            | | half are quicker | 19 of 20 are |
            |---|---:|---:|

            """);
        await rounds.FindCompiledAsync();
        await rounds.UnchangedAsync();
        Append(page, $"`refs {options.Symbol}`, nothing changed", await rounds.UnchangedAsync());
        using (new PackageFolder(folder, options.Ignored))
            Append(page, $"the same, with {options.Ignored} files in `node_modules`", await rounds.UnchangedAsync());
        Append(page, "text edit, `refs` of what was written", await rounds.TextEditsAsync());
        Append(page, "new file, `refs` of what is in it", await rounds.NewFilesAsync());
        Append(page, "deleted file, `symbols` of what was in it", await rounds.DeletionsAsync());
        Append(page, $"text edit, `refs {options.Symbol}`", await rounds.BigQuestionsAsync());
        files.Restore();
        var switched = await rounds.SwitchAsync();
        files.Restore();
        var back = await rounds.SwitchAsync();
        page.AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture,
            $"{options.Switched} files changed at once, then `refs {options.Symbol}`: {switched.TotalMilliseconds:0} ms, another time {back.TotalMilliseconds:0} ms. To open the solution again until the same answer: a new sidecar {warm.FirstReferences[0]:0} ms, MSBuildWorkspace {rival.FirstReferences[0]:0} ms.");
        return page.ToString();
    }

    private static void Append(StringBuilder page, string what, Latencies times) =>
        page.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {times.P50 / 1000:0.0} ms | {times.P95 / 1000:0.0} ms |");
}
