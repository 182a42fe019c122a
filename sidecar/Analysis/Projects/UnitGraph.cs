using Sidecar.Analysis.Disk;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Generators;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Projects;

/// <summary>Makes units of projects: understands their arguments, and tells references to each other from those to assemblies.</summary>
internal sealed class UnitGraph(UnitContext context, EarlierUnits? earlier, AssemblyFiles assemblies, string root, ImmutableArray<WorkspaceProject> projects)
{
    private readonly List<Gap> _gaps = [];
    private readonly List<ProjectUnit> _ordered = [];
    private readonly CompilerInput[] _inputs = new CompilerInput[projects.Length];
    private readonly ResolvedReference[][] _references = new ResolvedReference[projects.Length][];
    private readonly ProjectUnit?[] _units = new ProjectUnit?[projects.Length];
    private readonly HashSet<string> _assemblies = new(WorkspacePath.Comparer);
    private IReadOnlyDictionary<string, SourceFile> _files = new Dictionary<string, SourceFile>();

    /// <summary>References that do not exist.</summary>
    public IReadOnlyList<Gap> Gaps => _gaps;

    /// <summary>What the units share: generators that have not changed are those of before.</summary>
    public UnitContext Context { get; private set; } = context;

    /// <summary>The units, referenced ones first. Their files are what <paramref name="disk"/> sees now, and it goes on looking at them.</summary>
    public UnitSet Build(DiskState disk)
    {
        Parallel.For(0, _inputs.Length, i => _inputs[i] = CompilerInput.Of(projects[i].Loaded));
        Context = Context with { Generators = new GeneratorLoader(Context.Generators, _inputs.SelectMany(input => input.Analyzers)) };
        _files = disk.Watch(_inputs.SelectMany(input => input.Sources.Concat(input.Additional).Concat(input.Configs)), CodePages(), Context.Store, earlier);
        var outputs = OutputMap();
        for (var i = 0; i < projects.Length; i++)
            _references[i] = [.. _inputs[i].References.Select(r => Resolve(i, r, outputs))];
        for (var i = 0; i < projects.Length; i++)
            Make(i, []);
        disk.FollowInputs(_assemblies.Concat(_inputs.SelectMany(input => input.Analyzers)).Concat(Context.Generators.Files));
        return earlier?.SetOf(_ordered) ?? new UnitSet([.. _ordered]);
    }

    // Projects that reference each other in a circle: MSBuild refuses them, but here the others have to work all the same, so
    // the reference that closes the circle is left out.
    private ProjectUnit? Make(int index, HashSet<int> open)
    {
        if (_units[index] is { } made)
            return made;
        if (!open.Add(index))
            return null;
        var others = _references[index]
            .Where(r => r.Project is not null)
            .Select(r => (Unit: Make(r.Project!.Value, open), r.Properties))
            .Where(r => r.Unit is not null)
            .Select(r => new UnitReference(r.Unit!, r.Properties))
            .Distinct();
        var assembled = _references[index].Where(r => r.Assembly is not null).Select(r => new AssemblyReference(r.Assembly!, r.Properties)).Distinct();
        var input = _inputs[index];
        var parts = new UnitParts(
            projects[index], input, FilesOf(input.Sources), FilesOf(input.Additional), FilesOf(input.Configs), [.. others], [.. assembled]);
        var unit = earlier?.Find(parts.Project.Loaded, input, Context.Generators) is { } known
            ? EarlierUnits.Continue(known, parts, Context)
            : new ProjectUnit(parts, Context, before: null);
        _ordered.Add(unit);
        return _units[index] = unit;
    }

    // Who reads one file by two code pages gets it by one of them.
    private Dictionary<string, Encoding> CodePages()
    {
        var codePages = new Dictionary<string, Encoding>(WorkspacePath.Comparer);
        foreach (var input in _inputs)
            if (input.CodePage is { } codePage)
                foreach (var path in input.Sources.Concat(input.Additional))
                    codePages.TryAdd(path, codePage);
        return codePages;
    }

    private ImmutableArray<SourceFile> FilesOf(ImmutableArray<string> paths) => [.. paths.Select(path => _files[path])];

    private ResolvedReference Resolve(int project, CommandLineReference reference, Dictionary<string, int> outputs)
    {
        if (outputs.TryGetValue(reference.Reference, out var other) && other != project)
            return new ResolvedReference(reference.Properties, other, Assembly: null);
        _assemblies.Add(reference.Reference);
        var assembly = assemblies.Find(reference.Reference);
        if (assembly is null)
            _gaps.Add(MissingReference(projects[project].Loaded.File, reference.Reference));
        return new ResolvedReference(reference.Properties, Project: null, assembly);
    }

    private Dictionary<string, int> OutputMap()
    {
        var map = new Dictionary<string, int>(WorkspacePath.Comparer);
        for (var i = 0; i < projects.Length; i++)
            foreach (var output in projects[i].Loaded.Outputs)
                map.TryAdd(output, i);
        return map;
    }

    private Gap MissingReference(string projectFile, string path)
    {
        var file = WorkspacePath.Shorten(root, projectFile);
        return new Gap(GapReason.ReferenceMissing, $"{file}: the reference {WorkspacePath.Shorten(root, path)} does not exist")
        {
            Project = file,
            Command = $"dotnet build \"{projectFile}\"",
        };
    }
}
