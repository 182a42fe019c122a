namespace Sidecar.Analysis.Disk;

/// <summary>The lines at the head of a C# file that stand for a project file: <c>#:package</c>, <c>#:sdk</c> and the like.</summary>
internal static class FileDirectives
{
    /// <summary>The directives of the file at <paramref name="path"/>; empty when it cannot be read.</summary>
    public static string Of(string path)
    {
        try
        {
            return string.Join('\n', File.ReadLines(path).TakeWhile(MayPrecedeCode).Where(line => line.StartsWith("#:", StringComparison.Ordinal)));
        }
        catch (IOException)
        {
            // Gone or locked: the sweep sees that by itself.
            return "";
        }
    }

    private static bool MayPrecedeCode(string line) =>
        string.IsNullOrWhiteSpace(line) || line.StartsWith('#') || line.TrimStart().StartsWith("//", StringComparison.Ordinal);
}
