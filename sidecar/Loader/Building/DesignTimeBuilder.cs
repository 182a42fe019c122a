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
    private static readonly TimeSpan PatienceOnExit = TimeSpan.FromSeconds(3);

    private readonly ProblemLog _problems = new();
    private readonly BuildManager _manager = new("design-time");
    private volatile BuildSubmission? _running;

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

    public Task<BuildOutcome> BuildAsync(EvaluatedTarget target)
    {
        var instance = target.Project.CreateProjectInstance();
        var done = new TaskCompletionSource<BuildOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        var submission = _manager.PendBuildRequest(new BuildRequestData(instance, Targets));
        _running = submission;
        submission.ExecuteAsync(finished => done.SetResult(OutcomeOf(finished, instance)), context: null);
        return done.Task;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= CancelOnExit;
        _manager.EndBuild();
        _manager.Dispose();
    }

    // What a target has started, such as a code generator, must not outlive this process.
    private void CancelOnExit(object? sender, EventArgs e)
    {
        _manager.CancelAllSubmissions();
        _running?.WaitHandle.WaitOne(PatienceOnExit);
    }

    private BuildOutcome OutcomeOf(BuildSubmission submission, ProjectInstance instance)
    {
        var arguments = instance.GetItems("CscCommandLineArgs").Select(item => item.EvaluatedInclude).ToList();
        return new BuildOutcome(arguments, _problems.Take(submission.SubmissionId));
    }
}
