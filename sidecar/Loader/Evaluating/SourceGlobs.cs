using Microsoft.Build.Evaluation;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader.Evaluating;

/// <summary>The wildcards by which a project finds its source files.</summary>
internal static class SourceGlobs
{
    public static IReadOnlyList<SourceGlob> Of(EvaluatedTarget target) =>
    [
        .. target.Project.GetAllGlobs("Compile")
            .Select(glob => Of(target.Folder, glob))
            .Where(glob => glob.Include.Count > 0),
    ];

    private static SourceGlob Of(string folder, GlobResult glob) => new(
        folder,
        [.. glob.IncludeGlobs.Select(Plain).Where(pattern => pattern.AsSpan().ContainsAny('*', '?'))],
        // Sorted, for MSBuild keeps them in sets whose order changes from run to run.
        [.. glob.Excludes.Concat(glob.Removes).Select(Plain)
            .Where(pattern => pattern.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    // Folder properties that end in a slash and are followed by another give "obj//**".
    private static string Plain(string pattern)
    {
        var plain = ProjectCollection.Unescape(pattern).Trim().Replace('\\', '/');
        while (plain.LastIndexOf("//", StringComparison.Ordinal) is var at and > 0)
            plain = plain.Remove(at, 1);
        return plain;
    }
}
