using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sidecar.Loader.Building;
using Sidecar.Loader.Entries;
using Sidecar.Loader.Evaluating;
using Sidecar.Loader.Reporting;
using Sidecar.Loader.Restoring;
using Sidecar.Loader.Scheduling;
using Sidecar.Loader.Sdks;
using Sidecar.Loader.Sending;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader;

/// <summary>Takes a plan's projects from file to report: evaluate, restore when needed and allowed, build.</summary>
internal sealed class ProjectsLoad(LoadPlan plan, RegisteredSdk sdk, EventSender events, bool mayRestore)
{
    private readonly IReadOnlyDictionary<string, string> _properties = DesignTimeProperties.For(plan.Solution);
    private readonly HashSet<string> _reported = new(plan.Known, PathRules.Comparer);
    private readonly ConcurrentDictionary<string, bool> _fixedImports = new(PathRules.Comparer);
    private readonly HashSet<string> _unrestored = new(PathRules.Comparer);
    private ImmutableHashSet<string> _unrestorable = ImmutableHashSet.Create<string>(PathRules.Comparer);
    private IReadOnlyDictionary<string, BuildProblem> _preventions = new Dictionary<string, BuildProblem>();
    private bool _mayRestore = mayRestore;
    private bool _restored;
    private int _done;

    /// <summary>The imported files of the SDK and of packages, absolute.</summary>
    public IReadOnlyList<string> FixedImports => [.. _fixedImports.Keys];

    public async Task RunAsync()
    {
        var pending = plan.Projects;
        while (pending.Count > 0)
            pending = await RunPassAsync(pending);
    }

    /// <returns>The projects that have to be loaded again, after a restore that was made for them.</returns>
    private async Task<IReadOnlyList<string>> RunPassAsync(IReadOnlyList<string> projects)
    {
        var started = TimeProvider.System.GetUtcNow();
        var before = _done;
        var schedule = new ProjectSchedule(projects, _reported);
        using var engine = new BuildEngine(_properties, sdk);
        var pass = new LoadPass(schedule, engine)
        {
            Evaluating = TellEvaluation,
            HasEvaluated = NoteBroken,
            BuildAsync = project => BuildAsync(engine, project),
            HasBuilt = (project, loaded) => Take(project, loaded, started, before + schedule.Total),
        };
        await pass.RunAsync();
        var left = pass.Left.ToList();
        if (left.Count > 0)
            await RestoreAsync([.. pass.Evaluated], [.. left.Where(IsUnrestored)]);
        return [.. left.Select(project => project.File)];
    }

    private async Task RestoreAsync(
        IReadOnlyList<EvaluatedProject> evaluated, IReadOnlyList<EvaluatedProject> unrestored)
    {
        _mayRestore = false;
        Tell("Restoring packages", total: null);
        var result = await Restore.RunAsync(plan, sdk, evaluated, unrestored);
        _restored = result.Succeeded;
        _unrestorable = _unrestorable.Union(result.Culprits.Keys);
        _preventions = result.Culprits;
    }

    private async Task<IReadOnlyList<LoadedProject>> BuildAsync(BuildEngine engine, EvaluatedProject project)
    {
        var loaded = new List<LoadedProject>(project.Findings);
        foreach (var target in project.Targets)
        {
            var state = RestoreStateOf(target);
            if (_mayRestore && state != RestoreState.Restored)
                return [ProjectReport.Unrestored(target)];
            var outcome = await engine.BuildAsync(target);
            loaded.Add(ProjectReport.Of(target, state, outcome, _preventions.GetValueOrDefault(project.File), sdk));
            foreach (var import in InputFiles.FixedOf(target.Project, sdk))
                _fixedImports.TryAdd(import, true);
        }
        await engine.AnswerForFrameworksAsync(project);
        return loaded;
    }

    /// <returns>Whether it is reported; otherwise a restore may mend it.</returns>
    private bool Take(EvaluatedProject project, IReadOnlyList<LoadedProject> loaded, DateTimeOffset started, int total)
    {
        if (_mayRestore && loaded.Any(result => result.NotRestored))
        {
            _unrestored.Add(project.File);
            return false;
        }
        foreach (var result in loaded)
            events.Send(new LoadEvent.Project((plan.Program?.Present(result) ?? result) with { ReadFrom = started }));
        _reported.Add(project.File);
        _done++;
        Tell(NameOf(project.File), total);
        return true;
    }

    private void NoteBroken(EvaluatedProject project)
    {
        if (project.IsBroken)
            _unrestorable = _unrestorable.Add(project.File);
    }

    private void TellEvaluation(string file)
    {
        // As soon as there is something to count, the count says more.
        if (_done == 0)
            Tell($"Evaluating {NameOf(file)}", total: null);
    }

    private void Tell(string message, int? total) => events.Progress(message, _done, total);

    private bool IsUnrestored(EvaluatedProject project) =>
        _unrestored.Contains(project.File)
        || project.Targets.Any(target => RestoreStateOf(target) != RestoreState.Restored);

    private RestoreState RestoreStateOf(EvaluatedTarget target)
    {
        var state = RestoreCheck.Of(target, _unrestorable);
        // A restore that has just succeeded knows better than the check what changed.
        return state == RestoreState.Changed && _restored ? RestoreState.Restored : state;
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
