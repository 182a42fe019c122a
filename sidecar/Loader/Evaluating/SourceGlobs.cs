using Microsoft.Build.Evaluation;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader.Evaluating;

/// <summary>The wildcards by which a project finds its source files.</summary>
internal static class SourceGlobs
{
    public static IReadOnlyList<SourceGlob> Of(EvaluatedTarget target) =>
    [
        .. target.Project.GetAllGlobs("Compile")
            .Select(glob => new SourceGlob(
                target.Folder,
                [.. glob.IncludeGlobs.Select(Plain).Where(HasWildcard)],
                [.. glob.Excludes.Concat(glob.Removes).Select(Plain).Where(pattern => pattern.Length > 0).Distinct(StringComparer.Ordinal)]))
            .Where(glob => glob.Include.Count > 0),
    ];

    private static string Plain(string pattern) => ProjectCollection.Unescape(pattern).Trim().Replace('\\', '/');

    private static bool HasWildcard(string pattern) => pattern.AsSpan().ContainsAny('*', '?');
}
