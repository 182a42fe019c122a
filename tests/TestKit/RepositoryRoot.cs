namespace Sidecar.TestKit;

/// <summary>The folder that holds <c>Sidecar.sln</c>, found from where the tests run.</summary>
public static class RepositoryRoot
{
    private const string Solution = "Sidecar.sln";

    /// <summary>The folder's full path.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The full path of something in the repository.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Solution)))
                return folder.FullName;
        throw new InvalidOperationException($"No folder above {start} holds {Solution}: run the tests from inside the repository.");
    }
}
