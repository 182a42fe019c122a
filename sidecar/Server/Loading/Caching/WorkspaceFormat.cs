using Sidecar.Analysis.Disk;

namespace Sidecar.Server.Loading.Caching;

/// <summary>The payload of a cache file: a workspace as bytes.</summary>
internal static class WorkspaceFormat
{
    /// <summary>The bytes of <paramref name="workspace"/>.</summary>
    public static byte[] Write(CachedWorkspace workspace)
    {
        var writer = new PayloadWriter();
        writer.Text(workspace.Key);
        writer.Text(workspace.SdkFolder);
        writer.Texts(workspace.Inputs);
        writer.Texts(workspace.Roots);
        writer.Texts(workspace.FixedImports);
        Write(writer, workspace.Environment);
        Write(writer, workspace.Patterns);
        writer.Count(workspace.Dependencies.Length);
        foreach (var dependency in workspace.Dependencies)
            Write(writer, dependency);
        Write(writer, workspace.Shared);
        writer.Count(workspace.Projects.Count);
        foreach (var project in workspace.Projects)
        {
            ProjectFormat.Write(writer, project.Loaded);
            writer.Flag(project.Dependencies is not null);
            Write(writer, project.Dependencies ?? []);
        }
        return writer.ToArray();
    }

    /// <summary>The workspace that <paramref name="file"/> holds from <paramref name="start"/> on.</summary>
    /// <exception cref="InvalidDataException">It holds none.</exception>
    public static CachedWorkspace Read(byte[] file, int start)
    {
        var reader = new PayloadReader(file, start);
        var (key, sdk) = (reader.Text(), reader.Text());
        var (inputs, roots, imports) = (reader.Texts(), reader.Texts(), reader.Texts());
        var environment = ReadEnvironment(reader);
        var patterns = ReadPatterns(reader);
        var dependencies = new Dependency[reader.Count()];
        for (var i = 0; i < dependencies.Length; i++)
            dependencies[i] = ReadDependency(reader);
        var shared = ReadIndexes(reader, dependencies.Length);
        var projects = new CachedProject[reader.Count()];
        for (var i = 0; i < projects.Length; i++)
            projects[i] = ReadProject(reader, dependencies.Length);
        return new CachedWorkspace(key, projects, dependencies)
        {
            Shared = shared,
            Environment = environment,
            Patterns = patterns,
            Inputs = inputs,
            Roots = roots,
            FixedImports = imports,
            SdkFolder = sdk,
        };
    }

    private static void Write(PayloadWriter writer, EnvironmentRecord environment)
    {
        writer.Count(environment.Variables.Count);
        foreach (var (name, hash) in environment.Variables)
        {
            writer.Text(name);
            writer.Hash(hash);
        }
        writer.Count(environment.Read.Length);
        foreach (var hash in environment.Read)
            writer.Hash(hash);
    }

    private static EnvironmentRecord ReadEnvironment(PayloadReader reader)
    {
        var variables = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (var left = reader.Count(); left > 0; left--)
            variables[reader.Text()] = reader.Hash();
        var read = new ulong[reader.Count()];
        for (var i = 0; i < read.Length; i++)
            read[i] = reader.Hash();
        return new EnvironmentRecord(variables, read);
    }

    private static void Write(PayloadWriter writer, FileNamePatterns patterns)
    {
        writer.Count(patterns.All.Count);
        foreach (var pattern in patterns.All)
        {
            writer.Text(pattern.Folder);
            writer.Text(pattern.Name);
            writer.Flag(pattern.ForSource);
        }
    }

    private static FileNamePatterns ReadPatterns(PayloadReader reader)
    {
        var patterns = new FileNamePattern[reader.Count()];
        for (var i = 0; i < patterns.Length; i++)
            patterns[i] = new FileNamePattern(reader.Text(), reader.Text(), reader.Flag());
        return new FileNamePatterns(patterns);
    }

    private static void Write(PayloadWriter writer, in Dependency dependency)
    {
        writer.Count((int)dependency.Kind);
        writer.Text(dependency.Path);
        writer.Long(dependency.Stamp.Length);
        writer.Long(dependency.Stamp.Written);
        writer.Long(dependency.Stamp.Changed);
        writer.Flag(dependency.Settled);
        writer.Hash(dependency.Hash);
    }

    private static Dependency ReadDependency(PayloadReader reader) => new(
        (DependencyKind)reader.Number(), reader.Text(), new FileStamp(reader.Long(), reader.Long(), reader.Long()), reader.Flag(), reader.Hash());

    private static void Write(PayloadWriter writer, int[] indexes)
    {
        writer.Count(indexes.Length);
        foreach (var index in indexes)
            writer.Count(index);
    }

    private static int[] ReadIndexes(PayloadReader reader, int limit)
    {
        var indexes = new int[reader.Count()];
        for (var i = 0; i < indexes.Length; i++)
            if ((indexes[i] = reader.Number()) >= limit)
                throw new InvalidDataException("The cache file names a dependency that it does not hold.");
        return indexes;
    }

    private static CachedProject ReadProject(PayloadReader reader, int limit)
    {
        var loaded = ProjectFormat.Read(reader);
        var isProven = reader.Flag();
        var dependencies = ReadIndexes(reader, limit);
        return new CachedProject(loaded, isProven ? dependencies : null);
    }
}
