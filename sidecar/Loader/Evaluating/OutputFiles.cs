using Microsoft.Build.Evaluation;

namespace Sidecar.Loader.Evaluating;

/// <summary>Every file by which another project's compiler may be told to reference this one.</summary>
internal static class OutputFiles
{
    public static IReadOnlyList<string> Of(EvaluatedTarget target)
    {
        var project = target.Project;
        return new[] { project.GetPropertyValue("TargetPath"), project.GetPropertyValue("TargetRefPath") }
            .Concat(Items(project, "IntermediateAssembly"))
            .Concat(Items(project, "IntermediateRefAssembly"))
            .Where(path => path.Length > 0)
            .Select(path => PathRules.Absolute(path, target.Folder))
            .Distinct(PathRules.Comparer)
            .ToList();
    }

    private static IEnumerable<string> Items(Project project, string type) =>
        project.GetItems(type).Select(item => item.EvaluatedInclude);
}
