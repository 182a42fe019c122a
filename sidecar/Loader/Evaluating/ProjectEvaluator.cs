using Microsoft.Build.Definition;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Evaluation.Context;
using Microsoft.Build.Exceptions;
using Sidecar.Loader.Reporting;
using Sidecar.Loader.Sdks;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;

namespace Sidecar.Loader.Evaluating;

/// <summary>Evaluates project files, each for all its target frameworks. Safe for many threads at once.</summary>
internal sealed class ProjectEvaluator(
    ProjectCollection collection, IReadOnlyDictionary<string, string> properties, RegisteredSdk sdk)
{
    // What one evaluation has found out about files and SDKs, the others need not.
    private readonly EvaluationContext _context = EvaluationContext.Create(EvaluationContext.SharingPolicy.Shared);

    public EvaluatedProject Evaluate(string file)
    {
        if (ProjectLanguage.ReasonToSkip(file) is { } reason)
            return Only(new LoadedProject(file, ProjectState.Skipped) { Problem = reason, Inputs = [file] });
        if (!File.Exists(file))
            return Only(Findings.Missing(file));
        try
        {
            return EvaluateFrameworks(Open(file, framework: null));
        }
        catch (InvalidProjectFileException e)
        {
            return Only(Findings.Broken(file, framework: null, e));
        }
    }

    private EvaluatedProject EvaluateFrameworks(Project outer)
    {
        var frameworks = InnerFrameworks(outer);
        if (frameworks.Count == 0)
            return new EvaluatedProject(outer.FullPath, [TargetOf(outer, [])], []);
        var outerInputs = InputFiles.Of(outer, sdk);
        var targets = new List<EvaluatedTarget>();
        var findings = new List<LoadedProject>();
        foreach (var framework in frameworks)
        {
            try
            {
                targets.Add(TargetOf(Open(outer.FullPath, framework), outerInputs));
            }
            catch (InvalidProjectFileException e)
            {
                findings.Add(Findings.Broken(outer.FullPath, framework, e));
            }
        }
        return new EvaluatedProject(outer.FullPath, targets, findings) { Outer = outer };
    }

    private Project Open(string file, string? framework)
    {
        var global = new Dictionary<string, string>(properties, StringComparer.OrdinalIgnoreCase);
        if (framework is not null)
            global["TargetFramework"] = framework;
        return Project.FromFile(file, new ProjectOptions
        {
            GlobalProperties = global,
            ProjectCollection = collection,
            EvaluationContext = _context,
            // Or asking for the globs would evaluate the project once more.
            LoadSettings = ProjectLoadSettings.RecordEvaluatedItemElements,
        });
    }

    private EvaluatedTarget TargetOf(Project project, IReadOnlyList<string> outerInputs)
    {
        var framework = project.GetPropertyValue("TargetFramework");
        var inputs = InputFiles.Of(project, sdk).Union(outerInputs, PathRules.Comparer);
        return new EvaluatedTarget(project.FullPath, framework.Length > 0 ? framework : null, project, [.. inputs]);
    }

    private static List<string> InnerFrameworks(Project outer)
    {
        if (outer.GetPropertyValue("TargetFramework").Length > 0)
            return [];
        return [.. outer.GetPropertyValue("TargetFrameworks")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static EvaluatedProject Only(LoadedProject finding) => new(finding.File, [], [finding]);
}
