using System.Collections.Frozen;
using Microsoft.Build.Framework;
using Microsoft.Build.Logging;
using Sidecar.Loader.Reporting;

namespace Sidecar.Loader.Building;

/// <summary>
/// Keeps what goes wrong, by the build request that it belongs to. A console logger by name alone: MSBuild writes every
/// message, item and property there is for a logger that it does not know. Normal is the least at which a reference that
/// is not found is told.
/// </summary>
internal sealed class ProblemLog()
    : ConsoleLogger(LoggerVerbosity.Normal, static _ => { }, static _ => { }, static () => { })
{
    private static readonly FrozenSet<string> WarningsThatLeaveGaps = new[]
    {
        "MSB3245", // An assembly is not found.
        "MSB9008", // A referenced project does not exist.
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Lock _gate = new();
    private readonly Dictionary<int, List<BuildProblem>> _bySubmission = [];

    public override void Initialize(IEventSource eventSource, int nodeCount) => Initialize(eventSource);

    public override void Initialize(IEventSource eventSource)
    {
        eventSource.ErrorRaised += (_, e) =>
            Keep(e.BuildEventContext, new BuildProblem(e.Code, e.Message, e.File ?? e.ProjectFile, e.LineNumber));
        eventSource.WarningRaised += (_, e) =>
        {
            if (e.Code is not null && WarningsThatLeaveGaps.Contains(e.Code))
                Keep(e.BuildEventContext, new BuildProblem(e.Code, e.Message, e.ProjectFile, 0));
        };
    }

    public override void Shutdown()
    {
    }

    /// <summary>What was kept for a request, which is forgotten.</summary>
    public IReadOnlyList<BuildProblem> Take(int submission)
    {
        lock (_gate)
            return _bySubmission.Remove(submission, out var problems) ? problems : [];
    }

    private void Keep(BuildEventContext? context, BuildProblem problem)
    {
        var submission = context?.SubmissionId ?? BuildEventContext.InvalidSubmissionId;
        lock (_gate)
        {
            if (!_bySubmission.TryGetValue(submission, out var problems))
                _bySubmission.Add(submission, problems = []);
            problems.Add(problem);
        }
    }
}
