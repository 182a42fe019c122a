using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Generators;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;

namespace Sidecar.Analysis.Projects;

/// <summary>What an earlier load of the same workspace knew: what has not changed since stays the same object, and with it all that was computed.</summary>
internal sealed class EarlierUnits
{
    private readonly UnitSet _units;
    private readonly GeneratorLoader _generators;
    private readonly Dictionary<(string File, string? Framework), ProjectUnit> _byProject;

    /// <summary>Those of <paramref name="before"/>, whose files <paramref name="disk"/> has seen.</summary>
    public EarlierUnits(Snapshot before, DiskState? disk)
    {
        _units = before.Units;
        _generators = before.Context.Generators;
        Disk = disk;
        _byProject = before.Units.All.GroupBy(unit => (unit.Project.Loaded.File, unit.Project.Loaded.Framework)).ToDictionary(same => same.Key, same => same.First());
        Files = before.Units.Files.GroupBy(file => file.Path, WorkspacePath.Comparer).ToDictionary(same => same.Key, same => same.First(), WorkspacePath.Comparer);
    }

    /// <summary>What was seen of the files.</summary>
    public DiskState? Disk { get; }

    /// <summary>The files, by path.</summary>
    public IReadOnlyDictionary<string, SourceFile> Files { get; }

    /// <summary>The unit of the project as it was; null when its arguments or generators are others now.</summary>
    public ProjectUnit? Find(LoadedProject project, CompilerInput input, GeneratorLoader generators) =>
        _byProject.TryGetValue((project.File, project.Framework), out var unit) && unit.Input.Fingerprint == input.Fingerprint
            && input.Analyzers.All(file => ReferenceEquals(generators.Folder(file), _generators.Folder(file)))
            ? unit
            : null;

    /// <summary><paramref name="before"/> where nothing of it is another; a unit that begins with its work where something is.</summary>
    public static ProjectUnit Continue(ProjectUnit before, UnitParts parts, UnitContext context)
    {
        var known = before.Parts;
        parts = parts with
        {
            Project = IsSame(known.Project.Loaded, parts.Project.Loaded) ? known.Project : parts.Project,
            Input = known.Input,
        };
        parts = parts.Keeping(known);
        return parts.Equals(known) ? before : new ProjectUnit(parts, context, before);
    }

    /// <summary>The set of before if <paramref name="units"/> are the same.</summary>
    public UnitSet SetOf(List<ProjectUnit> units) => _units.All.SequenceEqual(units) ? _units : new UnitSet([.. units]);

    // The arguments are known to be the same.
    private static bool IsSame(LoadedProject before, LoadedProject now) =>
        before.Outputs.SequenceEqual(now.Outputs) && before.Globs.Count == now.Globs.Count && before.Globs.Zip(now.Globs).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(SourceGlob before, SourceGlob now) =>
        before.Folder == now.Folder && before.Include.SequenceEqual(now.Include) && before.Exclude.SequenceEqual(now.Exclude);
}
