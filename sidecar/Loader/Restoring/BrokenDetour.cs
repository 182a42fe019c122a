using System.Xml.Linq;
using Microsoft.Build.Evaluation;
using Sidecar.Loader.Entries;
using Sidecar.Loader.Evaluating;

namespace Sidecar.Loader.Restoring;

/// <summary>
/// Temporary files that lead a restore around projects that cannot be evaluated; one such project, in the solution or
/// referenced, would otherwise keep all others from being restored.
/// </summary>
internal sealed class BrokenDetour : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sidecar-restore-");

    private BrokenDetour(LoadPlan plan, IReadOnlyList<EvaluatedProject> all, HashSet<string> broken)
    {
        var targets = Path.Combine(_folder.FullName, "without-broken.targets");
        File.WriteAllText(targets, RemoveReferences(broken));
        Arguments = [$"-property:CustomAfterMicrosoftCommonTargets={targets}"];
        if (plan.Solution is { } solution)
        {
            Filter = Path.Combine(_folder.FullName, "healthy.slnf");
            File.WriteAllBytes(Filter, SolutionFilter.Write(solution, Healthy(plan, all, broken)));
        }
    }

    /// <summary>For the restore's command line.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>What to restore in place of the solution; null without one.</summary>
    public string? Filter { get; }

    /// <summary>Null when nothing is broken.</summary>
    /// <param name="plan">What is loaded.</param>
    /// <param name="all">Every project.</param>
    /// <param name="culprits">Those that can be evaluated but not restored.</param>
    public static BrokenDetour? Around(LoadPlan plan, IReadOnlyList<EvaluatedProject> all, IEnumerable<string> culprits)
    {
        var broken = all.Where(project => project.IsBroken).Select(project => project.File)
            .Concat(culprits).ToHashSet(PathRules.Comparer);
        return broken.Count > 0 ? new BrokenDetour(plan, all, broken) : null;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static List<string> Healthy(
        LoadPlan plan, IReadOnlyList<EvaluatedProject> all, HashSet<string> broken) =>
    [
        .. all.Where(project => project.Targets.Count > 0 && !broken.Contains(project.File)).Select(project => project.File)
            .Intersect(plan.Projects, PathRules.Comparer),
    ];

    private static string RemoveReferences(IEnumerable<string> broken) =>
        new XElement(
            "Project",
            new XElement(
                "ItemGroup",
                broken.Select(ProjectCollection.Escape)
                    .Select(file => new XElement("ProjectReference", new XAttribute("Remove", file))))).ToString();
}
