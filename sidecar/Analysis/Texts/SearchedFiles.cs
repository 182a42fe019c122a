using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Texts;

/// <summary>
/// The files whose texts are searched: all that some project compiles, wherever they are, what generators made, and the additional and
/// configuration files of the workspace's own folder that are no build output.
/// </summary>
internal static class SearchedFiles
{
    /// <summary>Those of <paramref name="snapshot"/> that <paramref name="filter"/> lets through, each path once.</summary>
    public static async Task<IReadOnlyList<SearchedFile>> OfAsync(Snapshot snapshot, PathFilter filter, CancellationToken cancellation)
    {
        var all = await snapshot.Units.RememberAsync(typeof(SearchedFiles), () => AllAsync(snapshot, cancellation)).ConfigureAwait(false);
        return filter.IsAll ? all : [.. all.Where(file => filter.Fits(snapshot.Shorten(file.Path)))];
    }

    private static async Task<IReadOnlyList<SearchedFile>> AllAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        var made = await Task.WhenAll(snapshot.Units.All.Select(async unit =>
            (Unit: unit, Code: await unit.GeneratedAsync().WaitAsync(cancellation).ConfigureAwait(false)))).ConfigureAwait(false);
        var generated = made
            .SelectMany(one => one.Code.Sources, (one, source) => (one.Unit, Source: source))
            .DistinctBy(one => (one.Unit.Input.Name, one.Source));
        return
        [
            .. snapshot.Units.SourcePaths.Select(path => OfSource(snapshot, path)),
            .. Others(snapshot).Select(path => OfOther(snapshot, path)),
            .. generated.Select(one => OfGenerated(one.Unit, one.Source)),
        ];
    }

    /// <summary>The C# files below <paramref name="root"/>, while nobody knows yet what projects read; without what git ignores.</summary>
    public static IEnumerable<SearchedFile> Below(string root, PathFilter filter)
    {
        var ignored = new GitIgnore();
        return SourceFinder.FilesBelow(root, folder => !ignored.IsIgnored(folder))
            .Where(path => filter.Fits(WorkspacePath.Shorten(root, path)))
            .Select(path => new SearchedFile(path, () => TextOf(path), [cancellation => SyntaxFile.TreeOf(path, TextOf(path), cancellation)]));
    }

    private static SearchedFile OfSource(Snapshot snapshot, string path)
    {
        var ways = snapshot.Units.Of(path).DistinctBy(unit => unit.Input.ParseOptions).ToArray();
        return new SearchedFile(path, () => ways[0].FileAt(path)!.Glance(), [.. ways.Select(unit =>
            (Func<CancellationToken, SyntaxTree>)(cancellation => unit.FileAt(path)!.Whole(unit.Input.ParseOptions, cancellation)))]);
    }

    private static IEnumerable<string> Others(Snapshot snapshot) =>
        snapshot.Units.All.SelectMany(unit => unit.Additional.Concat(unit.Configs)).Select(file => file.Path)
            .Distinct(WorkspacePath.Comparer)
            .Where(path => snapshot.Units.Of(path).Count == 0 && IsOwn(snapshot.Shorten(path)));

    // An SDK's rules and what a build wrote down of a project are nobody's text.
    private static bool IsOwn(string path) =>
        !Path.IsPathRooted(path) && !path.Split('/').SkipLast(1).Any(folder => SourceFolders.IsIgnored(folder));

    private static SearchedFile OfOther(Snapshot snapshot, string path)
    {
        var file = snapshot.Units.All.SelectMany(unit => unit.Additional.Concat(unit.Configs)).First(file => WorkspacePath.Comparer.Equals(file.Path, path));
        return new SearchedFile(path, file.Glance, []);
    }

    private static SearchedFile OfGenerated(ProjectUnit unit, GeneratedSource source) => new(
        source.Path,
        () => SourceText.From(source.Text),
        [cancellation => CSharpSyntaxTree.ParseText(source.Text, unit.Input.ParseOptions, source.Path, cancellationToken: cancellation)]);

    private static SourceText TextOf(string path) => SyntaxFiles.Read(path) ?? SourceText.From("");
}
