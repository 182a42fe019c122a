namespace Sidecar.TestKit;

/// <summary>A folder for one test. It fails the test if it cannot be deleted: somebody still holds a file.</summary>
public sealed class TempFolder : IDisposable, IAsyncDisposable
{
    /// <summary>A new, empty folder, whose name starts with <paramref name="prefix"/>.</summary>
    public TempFolder(string prefix = "sidecar-")
    {
        var created = Directory.CreateTempSubdirectory(prefix);
        // macOS: the temporary folder is behind a link, and processes report the real path.
        Path = created.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? created.FullName;
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>The full path of something in it.</summary>
    public string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a file, its folders included, and gives its full path.</summary>
    public string Write(string relativePath, string text)
    {
        var path = Combine(relativePath.TrimStart('/').Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
