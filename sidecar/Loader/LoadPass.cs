using Microsoft.Build.Evaluation;
using Sidecar.Loader.Building;
using Sidecar.Loader.Evaluating;
using Sidecar.Loader.Sdks;

namespace Sidecar.Loader;

/// <summary>Evaluations and builds that see the disk as it is now: after a restore, a new pass is needed.</summary>
internal sealed class LoadPass : IDisposable
{
    private readonly ProjectCollection _collection = new(
        globalProperties: null,
        loggers: null,
        remoteLoggers: null,
        ToolsetDefinitionLocations.Default,
        maxNodeCount: 1,
        onlyLogCriticalEvents: true);

    private readonly ProjectEvaluator _evaluator;
    private readonly Lazy<DesignTimeBuilder> _builder;

    public LoadPass(IReadOnlyDictionary<string, string> properties, RegisteredSdk sdk)
    {
        _evaluator = new ProjectEvaluator(_collection, properties, sdk);
        _builder = new Lazy<DesignTimeBuilder>(() => new DesignTimeBuilder(_collection));
    }

    public IReadOnlyList<EvaluatedProject> Evaluate(
        IReadOnlyCollection<string> projects, IEnumerable<string> finished, Action<string> starting) =>
        ProjectWalk.Evaluate(projects, finished, _evaluator, starting);

    public Task<BuildOutcome> BuildAsync(EvaluatedTarget target) => _builder.Value.BuildAsync(target);

    public void Dispose()
    {
        if (_builder.IsValueCreated)
            _builder.Value.Dispose();
        _collection.Dispose();
    }
}
