using Sidecar.TestKit;

namespace Sidecar.Tidy.Tests;

/// <summary>The repository's own files: what would be committed.</summary>
internal static class Repository
{
    private static readonly string[] ProductFolders = ["protocol/", "host/", "sidecar/", "apps/"];

    // Sources that tests analyze are input, not code of ours.
    private const string Fixtures = "tests/Fixtures/";

    private static readonly Lazy<IReadOnlyList<string>> LazyFiles = new(() => [.. Walk(new DirectoryInfo(RepositoryRoot.Path)).Order(StringComparer.Ordinal)]);

    private static readonly Lazy<IReadOnlyList<SourceFile>> LazySources = new(() =>
        [.. Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.StartsWith(Fixtures, StringComparison.Ordinal))
            .Select(f => new SourceFile(f, Read(f)))]);

    /// <summary>Every file, from the root, with <c>/</c>.</summary>
    public static IReadOnlyList<string> Files => LazyFiles.Value;

    /// <summary>Every file of C#, tests included.</summary>
    public static IReadOnlyList<SourceFile> Sources => LazySources.Value;

    /// <summary>The C# of what is shipped.</summary>
    public static IReadOnlyList<SourceFile> ProductSources => In(ProductFolders);

    /// <summary>The C# under some folders.</summary>
    public static IReadOnlyList<SourceFile> In(params string[] folders) =>
        [.. Sources.Where(s => folders.Any(folder => s.Path.StartsWith(folder, StringComparison.Ordinal)))];

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(RepositoryRoot.Combine(path)).ReplaceLineEndings("\n");

    /// <summary>Whether a file or a folder is there.</summary>
    public static bool Has(string path)
    {
        var full = RepositoryRoot.Combine(path);
        return File.Exists(full) || Directory.Exists(full);
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles())
            yield return Path.GetRelativePath(RepositoryRoot.Path, file.FullName).Replace('\\', '/');
        foreach (var inner in folder.EnumerateDirectories().Where(d => !IsIgnored(d.Name)))
            foreach (var file in Walk(inner))
                yield return file;
    }

    private static bool IsIgnored(string folder) =>
        folder is "bin" or "obj" or ".git" or ".vs" or ".idea" or "TestResults" or "BenchmarkDotNet.Artifacts" or "artifacts";
}
