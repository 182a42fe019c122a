using System.IO.Enumeration;

namespace Sidecar.Tasks.Reading;

/// <summary>The files below a folder, but for what a build writes, as the greps of agents see them.</summary>
internal sealed class SourceTree(string folder)
{
    private static readonly string[] Left = ["bin", "obj", "artifacts", ".git", "node_modules"];

    /// <summary>The files below <paramref name="places"/> that fit, relative, in order.</summary>
    public IEnumerable<string> Files(IReadOnlyList<string> places, string include) =>
        from place in places.Count == 0 ? [""] : places
        from file in Below(place)
        where FileSystemName.MatchesSimpleExpression(include, Path.GetFileName(file))
        select file;

    /// <summary>The lines of a file.</summary>
    public string[] Lines(string file) => File.ReadAllLines(Path.Combine(folder, file));

    private IEnumerable<string> Below(string place)
    {
        var path = Path.Combine(folder, place);
        if (File.Exists(path))
            return [place];
        var found = new FileSystemEnumerable<string>(path, (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !Left.Contains(entry.FileName.ToString()),
        };
        return found.Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }
}
