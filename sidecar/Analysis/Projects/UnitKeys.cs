using Sidecar.Analysis.Generators;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Projects;

/// <summary>What a project's generated code and its looks to others depend on, as keys.</summary>
internal static class UnitKeys
{
    // More files than this without an index, and making the index costs more than running the generators.
    private const int FewUnknown = 32;

    /// <summary>
    /// The key of everything that the project's generators can see; null when most files have not been indexed yet.
    /// <paramref name="referenced"/> are the outline keys of the projects it references.
    /// </summary>
    public static UInt128? ContentKey(ProjectUnit unit, GeneratorLoader generators, IReadOnlyList<UInt128> referenced)
    {
        var options = unit.Input.ParseOptions;
        if (unit.Files.Count(file => file.KnownIndex(options) is null) > FewUnknown)
            return null;
        var hash = Start(unit, referenced);
        AddContents(hash, unit, generators);
        return hash.Finish();
    }

    /// <summary>
    /// The key of what generators can see of the project itself that look at declarations alone, as if <paramref name="files"/> were its files. They
    /// will be indexed.
    /// </summary>
    public static UInt128 DeclarationsKey(ProjectUnit unit, GeneratorLoader generators, IEnumerable<SourceFile> files)
    {
        var hash = Start(unit, []);
        AddOutlines(hash, unit, files);
        AddGenerators(hash, unit, generators);
        return hash.Finish();
    }

    /// <summary>The key of all that answers about the project's own code depend on. Files that nobody has read yet are read.</summary>
    /// <exception cref="SourceChangedException">A file is not any more what it was.</exception>
    public static UInt128 IdentityKey(ProjectUnit unit, GeneratorLoader generators)
    {
        var hash = Start(unit, []);
        AddContents(hash, unit, generators);
        return hash.Finish();
    }

    /// <summary>The key of how the project looks to others. Every file has been indexed, or will be now.</summary>
    public static UInt128 OutlineKey(ProjectUnit unit, IReadOnlyList<UInt128> referenced, IReadOnlyList<GeneratedSource> generated)
    {
        var hash = Start(unit, referenced);
        AddOutlines(hash, unit, unit.Files);
        foreach (var source in generated)
        {
            hash.Add(source.Path);
            hash.Add(source.Text);
        }
        return hash.Finish();
    }

    private static KeyHash Start(ProjectUnit unit, IReadOnlyList<UInt128> referenced)
    {
        var hash = new KeyHash();
        hash.Add(unit.Input.Fingerprint);
        foreach (var file in unit.Configs)
            Add(hash, file);
        foreach (var assembly in unit.Parts.Assemblies)
            hash.Add(assembly.File.Key);
        foreach (var key in referenced)
            hash.Add(key);
        return hash;
    }

    private static void AddContents(KeyHash hash, ProjectUnit unit, GeneratorLoader generators)
    {
        foreach (var file in unit.Files)
            Add(hash, file);
        AddGenerators(hash, unit, generators);
    }

    private static void AddOutlines(KeyHash hash, ProjectUnit unit, IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            hash.Add(file.PathKey);
            hash.Add(file.Index(unit.Input.ParseOptions, CancellationToken.None).OutlineHash);
        }
    }

    private static void AddGenerators(KeyHash hash, ProjectUnit unit, GeneratorLoader generators)
    {
        foreach (var file in unit.Additional)
            Add(hash, file);
        foreach (var path in unit.Input.Analyzers)
        {
            hash.Add(path);
            hash.Add(generators.Folder(path).Key);
        }
    }

    private static void Add(KeyHash hash, SourceFile file)
    {
        hash.Add(file.PathKey);
        hash.Add(file.Hash);
    }
}
