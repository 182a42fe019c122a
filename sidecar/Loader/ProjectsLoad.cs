using Sidecar.Loader.Building;
using Sidecar.Loader.Entries;
using Sidecar.Loader.Evaluating;
using Sidecar.Loader.Reporting;
using Sidecar.Loader.Restoring;
using Sidecar.Loader.Sdks;
using Sidecar.Loader.Sending;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader;

/// <summary>Takes a plan's projects from file to report: evaluate, restore when needed and allowed, build.</summary>
internal sealed class ProjectsLoad(LoadPlan plan, RegisteredSdk sdk, EventSender events, bool mayRestore)
{
    private readonly IReadOnlyDictionary<string, string> _properties = DesignTimeProperties.For(plan.Solution);
    private readonly HashSet<string> _reported = new(plan.Known, PathRules.Comparer);
    private readonly HashSet<string> _fixedImports = new(PathRules.Comparer);
    private readonly HashSet<string> _broken = new(PathRules.Comparer);
    private bool _mayRestore = mayRestore;
    private bool _restored;
    private DateTimeOffset _passStarted;
    private int _done;

    /// <summary>The imported files of the SDK and of packages, absolute.</summary>
    public IReadOnlyList<string> FixedImports => [.. _fixedImports];

    public async Task RunAsync()
    {
        var pending = plan.Projects;
        while (pending.Count > 0)
            pending = await RunPassAsync(pending);
    }

    /// <returns>The projects that have to be loaded again, after a restore that was made for them.</returns>
    private async Task<IReadOnlyList<string>> RunPassAsync(IReadOnlyList<string> projects)
    {
        _passStarted = TimeProvider.System.GetUtcNow();
        using var pass = new LoadPass(_properties, sdk);
        var evaluated = pass.Evaluate(projects, _reported, file => Tell($"Evaluating {NameOf(file)}", total: null));
        _broken.UnionWith(evaluated.Where(project => project.IsBroken).Select(project => project.File));
        if (_mayRestore && evaluated.Where(IsUnrestored).ToList() is { Count: > 0 } unrestored)
        {
            await RestoreAsync(evaluated, unrestored);
            return projects;
        }
        var stale = await BuildAsync(pass, evaluated);
        if (stale.Count > 0)
            await RestoreAsync(evaluated, stale);
        return [.. stale.Select(project => project.File)];
    }

    private async Task RestoreAsync(
        IReadOnlyList<EvaluatedProject> evaluated, IReadOnlyList<EvaluatedProject> unrestored)
    {
        _mayRestore = false;
        Tell("Restoring packages", total: null);
        _restored = await Restore.RunAsync(plan, sdk, evaluated, unrestored);
    }

    /// <returns>The projects that a restore may mend; they are not reported.</returns>
    private async Task<List<EvaluatedProject>> BuildAsync(LoadPass pass, IReadOnlyList<EvaluatedProject> projects)
    {
        var total = _done + projects.Count;
        var stale = new List<EvaluatedProject>();
        foreach (var project in BuildOrder.Of(projects))
        {
            var built = await BuildAsync(pass, project);
            if (_mayRestore && built.Exists(result => result.NotRestored))
            {
                stale.Add(project);
                continue;
            }
            Report(project, built, total);
        }
        return stale;
    }

    private async Task<List<LoadedProject>> BuildAsync(LoadPass pass, EvaluatedProject project)
    {
        var loaded = new List<LoadedProject>(project.Findings);
        foreach (var target in project.Targets)
        {
            loaded.Add(ProjectReport.Of(target, RestoreStateOf(target), await pass.BuildAsync(target), sdk));
            _fixedImports.UnionWith(InputFiles.FixedOf(target.Project, sdk));
        }
        return loaded;
    }

    private void Report(EvaluatedProject project, List<LoadedProject> loaded, int total)
    {
        foreach (var result in loaded)
            events.Send(new LoadEvent.Project((plan.Program?.Present(result) ?? result) with { ReadFrom = _passStarted }));
        _reported.Add(project.File);
        _done++;
        Tell(NameOf(project.File), total);
    }

    private void Tell(string message, int? total) => events.Progress(message, _done, total);

    private bool IsUnrestored(EvaluatedProject project) =>
        project.Targets.Any(target => RestoreStateOf(target) != RestoreState.Restored);

    private RestoreState RestoreStateOf(EvaluatedTarget target)
    {
        var state = RestoreCheck.Of(target, _broken);
        // A restore that has just succeeded knows better than the check what changed.
        return state == RestoreState.Changed && _restored ? RestoreState.Restored : state;
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
