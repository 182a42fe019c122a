namespace Sidecar.ProcessBench.Edits;

/// <summary>A folder with as many files as the packages of other languages have, which no project compiles.</summary>
internal sealed class PackageFolder : IDisposable
{
    private const int FilesInEach = 100;

    private readonly string _path;

    public PackageFolder(string root, int files)
    {
        _path = Path.Combine(root, "node_modules");
        if (Directory.Exists(_path))
            throw new InvalidOperationException($"{_path} is there already.");
        for (var i = 0; i < files; i++)
        {
            var folder = Path.Combine(_path, $"package{i / FilesInEach}");
            if (i % FilesInEach == 0)
                Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"index{i % FilesInEach}.js"), "");
        }
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
