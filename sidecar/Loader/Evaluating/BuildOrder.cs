namespace Sidecar.Loader.Evaluating;

/// <summary>
/// Referenced projects before those that reference them: a build asks the projects it references for their paths, and
/// one that was built before answers without another evaluation.
/// </summary>
internal static class BuildOrder
{
    public static IReadOnlyList<EvaluatedProject> Of(IReadOnlyList<EvaluatedProject> projects)
    {
        var waiting = projects.ToDictionary(project => project.File, PathRules.Comparer);
        var ordered = new List<EvaluatedProject>(projects.Count);
        var stack = new Stack<(EvaluatedProject Project, IEnumerator<string> References)>();
        foreach (var root in projects)
        {
            Enter(root.File, waiting, stack);
            while (stack.TryPeek(out var top))
            {
                if (top.References.MoveNext())
                    Enter(top.References.Current, waiting, stack);
                else
                    ordered.Add(stack.Pop().Project);
            }
        }
        return ordered;
    }

    // Taking a project out when it is entered, not when it is left, makes a cycle harmless.
    private static void Enter(
        string file,
        Dictionary<string, EvaluatedProject> waiting,
        Stack<(EvaluatedProject Project, IEnumerator<string> References)> stack)
    {
        if (waiting.Remove(file, out var project))
            stack.Push((project, project.References.GetEnumerator()));
    }
}
