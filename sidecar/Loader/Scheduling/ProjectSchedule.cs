namespace Sidecar.Loader.Scheduling;

/// <summary>
/// Says which project to evaluate and which to build next. Whatever the first root needs comes before the second root,
/// and a project is built as soon as all that it references is, however much is still to be evaluated.
/// </summary>
internal sealed class ProjectSchedule
{
    private readonly Dictionary<string, ScheduledProject> _projects = new(PathRules.Comparer);
    private readonly IReadOnlyCollection<string> _roots;

    /// <param name="roots">Project files to begin with, absolute.</param>
    /// <param name="finished">Those of which nothing is wanted any more, but for those among the roots.</param>
    public ProjectSchedule(IReadOnlyCollection<string> roots, IEnumerable<string> finished)
    {
        _roots = roots;
        foreach (var file in finished)
            _projects[file] = new ScheduledProject { Stage = ProjectStage.Built, IsFinished = true };
        foreach (var file in roots)
            _projects[file] = new ScheduledProject();
    }

    /// <summary>How many projects there are to build, as far as it is known by now.</summary>
    public int Total => _projects.Values.Count(project => !project.IsFinished);

    /// <summary>The project to evaluate next, which is evaluating from now on; null when there is none.</summary>
    public string? TakeEvaluation() => Take(ProjectStage.Known, ProjectStage.Evaluating, static _ => true);

    /// <summary>The project to build next, which is building from now on; null when there is none at the moment.</summary>
    public string? TakeBuild() =>
        Take(ProjectStage.Evaluated, ProjectStage.Building, IsReady)
        ?? (IsStuck() ? Take(ProjectStage.Evaluated, ProjectStage.Building, static _ => true) : null);

    public void Evaluated(string file, IReadOnlyCollection<string> references)
    {
        foreach (var reference in references)
            _projects.TryAdd(reference, new ScheduledProject());
        _projects[file].References = references;
        _projects[file].Stage = ProjectStage.Evaluated;
    }

    public void Built(string file) => _projects[file].Stage = ProjectStage.Built;

    private string? Take(ProjectStage from, ProjectStage to, Func<ScheduledProject, bool> isFit)
    {
        var next = Order().FirstOrDefault(file => _projects[file].Stage == from && isFit(_projects[file]));
        if (next is not null)
            _projects[next].Stage = to;
        return next;
    }

    private IEnumerable<string> Order() => BuildOrder.Of(_roots, file => _projects[file].References);

    private bool IsReady(ScheduledProject project) =>
        project.References.All(reference => _projects[reference].Stage == ProjectStage.Built);

    // Projects that reference each other in a circle wait for each other; nothing else is left to be done then.
    private bool IsStuck() =>
        _projects.Values.All(project => project.Stage is ProjectStage.Evaluated or ProjectStage.Built);
}
