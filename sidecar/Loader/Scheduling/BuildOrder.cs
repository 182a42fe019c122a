namespace Sidecar.Loader.Scheduling;

/// <summary>
/// Referenced projects before those that reference them: a build asks the projects it references for their paths, and
/// one that was built before answers without another evaluation.
/// </summary>
internal static class BuildOrder
{
    /// <param name="roots">Project files; each comes after what it references, otherwise in this order.</param>
    /// <param name="referencesOf">What a project file references; nothing when that is not known.</param>
    public static IEnumerable<string> Of(IEnumerable<string> roots, Func<string, IEnumerable<string>> referencesOf)
    {
        // Entering a project once, before its references, makes a cycle harmless.
        var entered = new HashSet<string>(PathRules.Comparer);
        var stack = new Stack<(string File, IEnumerator<string> References)>();
        foreach (var root in roots.Where(entered.Add))
        {
            stack.Push((root, referencesOf(root).GetEnumerator()));
            while (stack.TryPeek(out var top))
            {
                if (!top.References.MoveNext())
                    yield return stack.Pop().File;
                else if (entered.Add(top.References.Current))
                    stack.Push((top.References.Current, referencesOf(top.References.Current).GetEnumerator()));
            }
        }
    }
}
