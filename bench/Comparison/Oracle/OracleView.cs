namespace Sidecar.Comparison.Oracle;

/// <summary>All that is known about a repository without asking what is compared.</summary>
internal sealed record OracleView(Repository Repository, IReadOnlyList<OracleProject> Projects, Truth Truth, int Lines)
{
    /// <summary>Reads a repository that has been built.</summary>
    public static OracleView Of(string solution)
    {
        var log = NearestLog(solution);
        var repository = new Repository(Path.GetDirectoryName(log)!);
        var compiler = new ProjectCompiler();
        var projects = BinaryLog.Read(log).Select(compiler.Compile).ToArray();
        var reader = new TruthReader(repository, projects.Select(p => p.Compilation.AssemblyName!).ToHashSet());
        foreach (var project in projects)
            reader.Read(project);
        return new OracleView(repository, projects, reader.Truth, LinesOf(repository, projects));
    }

    private static string NearestLog(string solution)
    {
        for (var folder = Path.GetDirectoryName(solution); folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Combine(folder, "msbuild.binlog") is var log && File.Exists(log))
                return log;
        throw new FileNotFoundException($"There is no msbuild.binlog beside or above {solution}: build it with 'dotnet build -bl'.");
    }

    private static int LinesOf(Repository repository, IEnumerable<OracleProject> projects) =>
        projects.SelectMany(p => p.Compilation.SyntaxTrees)
            .Where(tree => repository.Shorten(tree.FilePath) is not null && File.Exists(tree.FilePath))
            .DistinctBy(tree => tree.FilePath)
            .Sum(tree => tree.GetText().Lines.Count);
}
