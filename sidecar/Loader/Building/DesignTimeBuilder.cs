using Microsoft.Build.Evaluation;
using Microsoft.Build.Execution;
using Sidecar.Loader.Evaluating;

namespace Sidecar.Loader.Building;

/// <summary>Runs design-time builds. Built projects share what they ask of one another.</summary>
internal sealed class DesignTimeBuilder : IDisposable
{
    private static readonly string[] Targets = ["Compile", "CoreCompile"];

    private readonly ProblemLog _problems = new();
    private readonly BuildManager _manager = new("design-time");

    public DesignTimeBuilder(ProjectCollection collection) =>
        _manager.BeginBuild(new BuildParameters(collection)
        {
            Loggers = [_problems],
            EnableNodeReuse = false,
            MaxNodeCount = 1,
            ShutdownInProcNodeOnBuildFinish = true,
            UseSynchronousLogging = true,
        });

    public Task<BuildOutcome> BuildAsync(EvaluatedTarget target)
    {
        var instance = target.Project.CreateProjectInstance();
        var done = new TaskCompletionSource<BuildOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        var submission = _manager.PendBuildRequest(new BuildRequestData(instance, Targets));
        submission.ExecuteAsync(finished => done.SetResult(OutcomeOf(finished, instance)), context: null);
        return done.Task;
    }

    public void Dispose()
    {
        _manager.EndBuild();
        _manager.Dispose();
    }

    private BuildOutcome OutcomeOf(BuildSubmission submission, ProjectInstance instance)
    {
        var arguments = instance.GetItems("CscCommandLineArgs").Select(item => item.EvaluatedInclude).ToList();
        return new BuildOutcome(arguments, _problems.Take(submission.SubmissionId));
    }
}
