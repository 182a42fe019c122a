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
        var (cold, warm, rival) = (new StartTimes(), new StartTimes(), new StartTimes());
        await run.ReferencesAsync(Contender.Sidecar("cold", options.Server, "off"), cold);
        await run.FillAsync(sidecar);
        await run.ReferencesAsync(sidecar, warm);
        await run.ReferencesAsync(Contender.Rival(options.Solution), rival);
        using var files = new ChangedFiles(folder);
        await using var process = sidecar.Start();
        var rounds = new EditRounds(options, process, files);
        var page = new StringBuilder($"""
            `dotnet run -c Release --project bench/Process -- edits {Path.GetFileName(options.Solution)} {options.Symbol} --rounds {options.Rounds} --switched {options.Switched} --checkouts {options.Checkouts} --ignored {options.Ignored}`

            {StartPage.Machine}. {files.Sources.Length} source files. From the question that follows a change at once, to its answer, over the pipe.

            | | half are quicker | 19 of 20 are |
            |---|---:|---:|

            """);
        await rounds.FindCompiledAsync();
        await rounds.UnchangedAsync();
        Append(page, $"`refs {options.Symbol}`, nothing changed", await rounds.UnchangedAsync());
        using (new PackageFolder(folder, options.Ignored))
            Append(page, $"the same, with {options.Ignored} files in `node_modules`", await rounds.UnchangedAsync());
        Append(page, "edit of a method, `refs` of the local that was written", await rounds.BodyEditsAsync());
        Append(page, "a class added to a file, `refs` of it", await rounds.TextEditsAsync());
        Append(page, "new file, `refs` of what is in it", await rounds.NewFilesAsync());
        Append(page, "deleted file, `symbols` of what was in it", await rounds.DeletionsAsync());
        Append(page, $"a class added to a file, `refs {options.Symbol}`", await rounds.BigQuestionsAsync());
        files.Restore();
        using var branches = new BranchSwitch(folder, rounds.Switchable, options.Checkouts, files);
        var (git, unseen, back) = await rounds.SwitchAsync(branches);
        page.AppendLine(CultureInfo.InvariantCulture, $"""

            `git checkout` of another branch, {branches.Files} files, and at once `refs {options.Symbol}`: {options.Checkouts} branches, the median (least to most), without git's own {git.Median:0} ms. The same answer by opening the solution anew, from the start of a process:

            | | until the answer | the switch is quicker by |
            |---|---:|---:|
            | switch to files that were never seen | {unseen.Median:0} ms ({unseen.Min:0} to {unseen.Max:0}) | |
            | switch back | {back.Median:0} ms ({back.Min:0} to {back.Max:0}) | |
            """);
        Append(page, "a sidecar that starts cold, without a cache", cold, unseen);
        Append(page, "a sidecar that starts warm", warm, unseen);
        Append(page, "MSBuildWorkspace", rival, unseen);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string what, StartTimes start, Spread unseen) =>
        page.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {start.FirstReferences[0]:0} ms | {start.FirstReferences[0] / unseen.Median:0.0} times |");

    private static void Append(StringBuilder page, string what, Latencies times) =>
        page.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {times.P50 / 1000:0.0} ms | {times.P95 / 1000:0.0} ms |");
}
