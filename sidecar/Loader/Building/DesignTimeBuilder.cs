using System.Collections.Concurrent;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Execution;
using Sidecar.Loader.Evaluating;

namespace Sidecar.Loader.Building;

/// <summary>
/// Runs design-time builds, one after the other, in this process: another node would have to evaluate everything again,
/// which takes longer than it saves. Built projects answer those that reference them without another evaluation.
/// </summary>
internal sealed class DesignTimeBuilder : IDisposable
{
    private static readonly string[] Targets = ["Compile", "CoreCompile"];
    private static readonly string[] FrameworkTargets = ["GetTargetFrameworks"];
    private static readonly TimeSpan PatienceOnExit = TimeSpan.FromSeconds(3);

    private readonly ProblemLog _problems = new();
    private readonly BuildManager _manager = new("design-time");
    private readonly ConcurrentDictionary<int, BuildSubmission> _running = [];

    public DesignTimeBuilder(ProjectCollection collection)
    {
        _manager.BeginBuild(new BuildParameters(collection)
        {
            Loggers = [_problems],
            EnableNodeReuse = false,
            MaxNodeCount = 1,
            ShutdownInProcNodeOnBuildFinish = true,
            UseSynchronousLogging = true,
        });
        AppDomain.CurrentDomain.ProcessExit += CancelOnExit;
    }

    public async Task<BuildOutcome> BuildAsync(EvaluatedTarget target)
    {
        var instance = target.Project.CreateProjectInstance();
        var submission = await RunAsync(instance, Targets);
        var arguments = instance.GetItems("CscCommandLineArgs").Select(item => item.EvaluatedInclude).ToList();
        return new BuildOutcome(arguments, _problems.Take(submission));
    }

    /// <summary>Notes which frameworks a project has, so that those that reference it find the answer.</summary>
    /// <param name="outer">Evaluated for no framework; it was built for each of them before.</param>
    public async Task AnswerForFrameworksAsync(Project outer) =>
        _problems.Take(await RunAsync(outer.CreateProjectInstance(), FrameworkTargets));

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= CancelOnExit;
        _manager.EndBuild();
        _manager.Dispose();
    }

    /// <returns>The id by which its problems are kept.</returns>
    private async Task<int> RunAsync(ProjectInstance instance, string[] targets)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var submission = _manager.PendBuildRequest(new BuildRequestData(instance, targets));
        _running.TryAdd(submission.SubmissionId, submission);
        submission.ExecuteAsync(_ => done.SetResult(), context: null);
        await done.Task;
        _running.TryRemove(submission.SubmissionId, out _);
        return submission.SubmissionId;
    }

    // What a target has started, such as a code generator, must not outlive this process.
    private void CancelOnExit(object? sender, EventArgs e)
    {
        _manager.CancelAllSubmissions();
        foreach (var submission in _running.Values)
            submission.WaitHandle.WaitOne(PatienceOnExit);
    }
}
