namespace Sidecar.TestKit;

/// <summary>The folder <c>docs/examples</c>: for an operation, what a person types and what is printed then.</summary>
public static class ExamplePages
{
    private const string Extension = ".txt";

    private static readonly string Folder = RepositoryRoot.Combine("docs", "examples");

    /// <summary>The operations that have examples, in the order of their names.</summary>
    public static IReadOnlyList<string> Operations { get; } =
        [.. Directory.EnumerateFiles(Folder, "*" + Extension).Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>The examples of an operation as they are committed; null when it has none.</summary>
    public static string? Read(string operation) =>
        File.Exists(FileOf(operation)) ? File.ReadAllText(FileOf(operation)).ReplaceLineEndings("\n") : null;

    /// <summary>Commits other text for an operation's examples.</summary>
    public static void Write(string operation, string text) => File.WriteAllText(FileOf(operation), text);

    private static string FileOf(string operation) => Path.Combine(Folder, operation + Extension);
}
