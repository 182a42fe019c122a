namespace Sidecar.ProcessBench.Edits;

/// <summary>Source files that are changed for a while: what they held is put back, what is new is deleted.</summary>
internal sealed class ChangedFiles(string folder) : IDisposable
{
    private static readonly string[] NotSource = ["bin", "obj", "node_modules", ".git"];

    private readonly Dictionary<string, byte[]> _before = [];
    private readonly HashSet<string> _added = [];

    /// <summary>Every source file, in a fixed order.</summary>
    public string[] Sources { get; } =
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(NotSource.Contains))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Adds <paramref name="text"/> to the end of a file.</summary>
    public void Append(string path, string text)
    {
        Remember(path);
        File.AppendAllText(path, "\n" + text + "\n");
    }

    /// <summary>Adds <paramref name="text"/>, without an end of line, to the beginning of the first method of a file that has one; the line, from 1.</summary>
    public int InsertIntoMethod(string path, string text)
    {
        Remember(path);
        var before = File.ReadAllText(path);
        var start = MethodStart.In(before)!.Value;
        File.WriteAllText(path, before.Insert(start, text));
        return before.AsSpan(0, start).Count('\n') + 1;
    }

    /// <summary>Makes a file.</summary>
    public void Add(string path, string text)
    {
        _added.Add(path);
        File.WriteAllText(path, text);
    }

    /// <summary>Deletes a file that was made.</summary>
    public void Delete(string path)
    {
        File.Delete(path);
        _added.Remove(path);
    }

    /// <summary>Puts everything back.</summary>
    public void Restore()
    {
        foreach (var (path, content) in _before)
            File.WriteAllBytes(path, content);
        foreach (var path in _added)
            File.Delete(path);
        _before.Clear();
        _added.Clear();
    }

    public void Dispose() => Restore();

    private void Remember(string path)
    {
        if (!_before.ContainsKey(path))
            _before[path] = File.ReadAllBytes(path);
    }
}
