using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Server.Tests;

/// <summary>
/// A marked-up fixture on disk and the snapshot of it. The first folder of a file's path is its project; files without a
/// folder are one project, <c>Test</c>.
/// </summary>
internal sealed class TestWorkspace : IDisposable
{
    private static readonly string[] Frameworks =
        ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Linq", "System.Console"];

    private readonly TempFolder _folder = new();

    private TestWorkspace(string code, string[] references)
    {
        Fixture = CodeFixture.Parse(code);
        Fixture.WriteTo(_folder);
        Target = new WorkspaceTarget(_folder.Path, _folder.Combine("Test.sln"), []);
        Projects = [.. Fixture.Files.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal)).GroupBy(f => ProjectOf(f.Path))
            .Select(files => Load(files.Key, [.. files.Select(f => _folder.Combine(f.Path.TrimStart('/')))], references))];
        Snapshot = BuildOf(Target, Projects, Disk);
    }

    public CodeFixture Fixture { get; }

    public WorkspaceTarget Target { get; }

    public IReadOnlyList<LoadedProject> Projects { get; }

    public Snapshot Snapshot { get; }

    /// <summary>What was last seen of the files of <see cref="Snapshot"/>.</summary>
    public DiskState Disk { get; } = new(TimeProvider.System);

    public string Root => _folder.Path;

    /// <summary>The workspace of <paramref name="code"/>; <c>"App -&gt; Lib"</c> in <paramref name="references"/> is a project reference.</summary>
    public static TestWorkspace Of(string code, params string[] references) => new(code, references);

    public string PathOf(string file) => _folder.Combine(file.TrimStart('/'));

    public void Write(string file, string text) => _folder.Write(file, text);

    /// <summary>The places of an answer as spans of the fixture.</summary>
    public IEnumerable<FixtureSpan> SpansOf(IEnumerable<CodeLocation> locations) =>
        locations.Select(l => Fixture.NameAt("/" + l.File, l.Line, l.Column));

    public void Dispose() => _folder.Dispose();

    /// <summary>The first snapshot of those projects.</summary>
    public static Snapshot BuildOf(WorkspaceTarget target, IReadOnlyList<LoadedProject> projects, DiskState? disk = null) =>
        new SnapshotBuilder(new IndexStore()).Build(1, target, projects, disk ?? new DiskState(TimeProvider.System));

    private static string ProjectOf(string path) => path.Split('/') is [_, var folder, _, ..] ? folder : "Test";

    private LoadedProject Load(string name, string[] files, string[] references)
    {
        var projectFolder = name == "Test" ? _folder.Path : _folder.Combine(name);
        var referenced = references.Where(r => r.StartsWith(name + " -> ", StringComparison.Ordinal)).Select(r => OutputOf(r[(name.Length + 4)..]));
        return new LoadedProject(Path.Combine(projectFolder, name + ".csproj"), ProjectState.Loaded)
        {
            Framework = "net10.0",
            Arguments =
            [
                "/noconfig", "/nostdlib+", "/target:library", "/nullable:enable", "/langversion:latest", $"/out:{name}.dll",
                .. FrameworkReferences(), .. referenced.Select(path => "/reference:" + path), .. files,
            ],
            Outputs = [OutputOf(name)],
            Globs = [new SourceGlob(projectFolder, ["**/*.cs"], ["bin/**", "obj/**"])],
        };
    }

    private string OutputOf(string project) => _folder.Combine("out", project + ".dll");

    private static IEnumerable<string> FrameworkReferences() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Frameworks.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(path => "/reference:" + path);
}
