using Sidecar.Loader.Building;
using Sidecar.Loader.Evaluating;
using Sidecar.Loader.Scheduling;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader;

/// <summary>
/// Takes projects through evaluation and build, at once as far as processors and references allow. What it is told and
/// what it tells happens one after the other.
/// </summary>
internal sealed class LoadPass(ProjectSchedule schedule, BuildEngine engine)
{
    private const int MostEvaluations = 4;

    // One is being built; the other is ready to be, so that the build never waits for what comes before and after it.
    private const int BuildsAtOnce = 2;

    private readonly List<Task<Action>> _running = [];
    private readonly Dictionary<string, EvaluatedProject> _evaluated = new(PathRules.Comparer);
    private readonly HashSet<string> _done = new(PathRules.Comparer);
    private readonly int _processors = Math.Min(MostEvaluations, Environment.ProcessorCount);
    private int _evaluating;
    private int _building;
    private bool _held;

    public IReadOnlyCollection<EvaluatedProject> Evaluated => _evaluated.Values;

    /// <summary>Evaluated, but not done.</summary>
    public IEnumerable<EvaluatedProject> Left => _evaluated.Values.Where(project => !_done.Contains(project.File));

    /// <summary>Told of a file before its evaluation.</summary>
    public required Action<string> Evaluating { get; init; }

    /// <summary>Told of a project after its evaluation.</summary>
    public required Action<EvaluatedProject> HasEvaluated { get; init; }

    /// <summary>Builds a project, on any thread.</summary>
    public required Func<EvaluatedProject, Task<IReadOnlyList<LoadedProject>>> BuildAsync { get; init; }

    /// <summary>Told what came of a build; false leaves it and all that is not built yet undone.</summary>
    public required Func<EvaluatedProject, IReadOnlyList<LoadedProject>, bool> HasBuilt { get; init; }

    public async Task RunAsync()
    {
        StartAll();
        while (_running.Count > 0)
        {
            var finished = await Task.WhenAny(_running);
            _running.Remove(finished);
            (await finished)();
            StartAll();
        }
    }

    private void StartAll()
    {
        while (!_held && _building < BuildsAtOnce && schedule.TakeBuild() is { } file)
            StartBuild(_evaluated[file]);
        while (_evaluating < EvaluationsAtOnce() && schedule.TakeEvaluation() is { } file)
            StartEvaluation(file);
    }

    private int EvaluationsAtOnce() => Math.Max(1, _building > 0 ? _processors - 1 : _processors);

    private void StartEvaluation(string file)
    {
        _evaluating++;
        Evaluating(file);
        _running.Add(Task.Run<Action>(() =>
        {
            var project = engine.Evaluate(file);
            return () => FinishEvaluation(file, project);
        }));
    }

    private void FinishEvaluation(string file, EvaluatedProject project)
    {
        _evaluating--;
        _evaluated.Add(file, project);
        schedule.Evaluated(file, project.References);
        HasEvaluated(project);
    }

    private void StartBuild(EvaluatedProject project)
    {
        _building++;
        _running.Add(Task.Run<Action>(async () =>
        {
            var loaded = await BuildAsync(project);
            return () => FinishBuild(project, loaded);
        }));
    }

    private void FinishBuild(EvaluatedProject project, IReadOnlyList<LoadedProject> loaded)
    {
        _building--;
        schedule.Built(project.File);
        if (HasBuilt(project, loaded))
        {
            _done.Add(project.File);
            engine.Release(project);
        }
        else
        {
            _held = true;
        }
    }
}
