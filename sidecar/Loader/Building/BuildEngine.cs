using Microsoft.Build.Evaluation;
using Sidecar.Loader.Evaluating;
using Sidecar.Loader.Sdks;

namespace Sidecar.Loader.Building;

/// <summary>Evaluations and builds that see the disk as it is now: after a restore, another engine is needed.</summary>
internal sealed class BuildEngine : IDisposable
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

    public BuildEngine(IReadOnlyDictionary<string, string> properties, RegisteredSdk sdk)
    {
        _evaluator = new ProjectEvaluator(_collection, properties, sdk);
        _builder = new Lazy<DesignTimeBuilder>(() => new DesignTimeBuilder(_collection));
    }

    /// <summary>On any thread, several at once.</summary>
    public EvaluatedProject Evaluate(string file) => _evaluator.Evaluate(file);

    /// <summary>On any thread; builds wait for each other.</summary>
    public Task<BuildOutcome> BuildAsync(EvaluatedTarget target) => _builder.Value.BuildAsync(target);

    /// <summary>What the projects that reference this one will ask about its target frameworks, without an evaluation of theirs.</summary>
    public Task AnswerForFrameworksAsync(EvaluatedProject project) =>
        project.Outer is { } outer ? _builder.Value.AnswerForFrameworksAsync(outer) : Task.CompletedTask;

    /// <summary>Frees the memory of a project that nothing is wanted of any more.</summary>
    public void Release(EvaluatedProject project)
    {
        foreach (var evaluation in project.Targets.Select(target => target.Project).Append(project.Outer).OfType<Project>())
            _collection.UnloadProject(evaluation);
    }

    public void Dispose()
    {
        if (_builder.IsValueCreated)
            _builder.Value.Dispose();
        _collection.Dispose();
    }
}
