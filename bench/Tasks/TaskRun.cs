using Sidecar.Tasks.Asking;
using Sidecar.Tasks.Checking;
using Sidecar.Tasks.Items;
using Sidecar.Tasks.Reading;
using Sidecar.Tasks.Reporting;

namespace Sidecar.Tasks;

/// <summary>Does every task both ways.</summary>
internal static class TaskRun
{
    /// <summary>The exit code: 0 when Sidecar is right everywhere, and cheaper or right where grep is not.</summary>
    public static async Task<int> RunAsync(TaskOptions options)
    {
        var tokens = new Tokens();
        await using var server = await AgentServer.StartAsync(options.Sidecar, options.Solution);
        var list = await server.ListAsync();
        var outcomes = new List<TaskOutcome>();
        foreach (var task in TaskFiles.Read(options.Set, options.Only))
        {
            var outcome = await DoAsync(task, server, options, tokens);
            outcomes.Add(outcome);
            await Console.Error.WriteLineAsync(
                $"{task.Name}: Sidecar {outcome.Sidecar.All} tokens, {outcome.Sidecar.Verdict}; grep {outcome.Plain.All} tokens, {outcome.Plain.Verdict}{(outcome.Holds ? "" : " FAILED")}{(outcome.IsAsDescribed ? "" : " NOT AS DESCRIBED")}");
        }
        var page = TaskPage.Of(outcomes, Path.GetFileName(options.Solution), GitCommit.Of(options.Folder), tokens.In(list), tokens.In(server.Instructions));
        await Console.Out.WriteAsync(page);
        if (options.Markdown is not null)
            await File.WriteAllTextAsync(options.Markdown, page);
        return outcomes.Count > 0 && outcomes.All(outcome => outcome.Holds && outcome.IsAsDescribed) ? 0 : 1;
    }

    private static async Task<TaskOutcome> DoAsync(TaskItem task, AgentServer server, TaskOptions options, Tokens tokens)
    {
        using var edit = task.Edit?.Apply(options.Folder);
        var asked = await ToolSequence.RunAsync(server, task.Sidecar);
        var read = PlainSequence.Run(new SourceTree(options.Folder), task.Plain);
        if (options.Dump is { } folder)
            StepTexts.Write(folder, task.Name, asked, read);
        return new TaskOutcome(task, Way.Of(Verdict.Of(task, asked, task.Proof), asked, tokens), Way.Of(Verdict.Of(task, read, proof: []), read, tokens));
    }
}
