using Sidecar.Tasks.Items;
using Sidecar.Tasks.Reporting;

namespace Sidecar.Tasks.Reading;

/// <summary>Goes the way without Sidecar.</summary>
internal static class PlainSequence
{
    /// <summary>Does one step after the other.</summary>
    public static IReadOnlyList<Exchange> Run(SourceTree tree, IEnumerable<PlainStep> steps) =>
        [.. steps.Select(step => step.Grep is null ? FileLook.Run(tree, step) : Grep.Run(tree, step))];
}
