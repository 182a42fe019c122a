using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Doubts;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;
using Sidecar.TestKit;

namespace Sidecar.Server.Tests.Doubts;

/// <summary>
/// <c>App</c> references <c>Lib</c>, <c>Lib</c> references <c>Core</c>, and <c>Tools</c> is alone; each has a file of its name, and
/// all import <c>eng/All.props</c>. What changes on disk after it was made is found by a sweep.
/// </summary>
internal sealed class DoubtedWorkspace : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Of(
        """
        //- /Core/Core.cs
        public class Core { }
        //- /Lib/Lib.cs
        public class Lib : Core { }
        //- /App/App.cs
        class App { Lib? lib; }
        //- /Tools/Tools.cs
        class Tools { }
        //- /Shared/Shared.cs
        class Shared { }
        """,
        "App -> Lib",
        "Lib -> Core");

    private readonly DiskState _disk = new(LaterTime.Instance);

    public DoubtedWorkspace(Func<LoadedProject, LoadedProject>? change = null)
    {
        foreach (var name in new[] { "App", "Lib", "Core", "Tools" })
            Write($"{name}/{name}.csproj", ProjectOf(""));
        Write("eng/All.props", "<Project />");
        Projects = [.. _workspace.Projects.Where(project => NameOf(project) != "Shared").Select(Told).Select(change ?? (project => project))];
        Snapshot = TestWorkspace.BuildOf(_workspace.Target, Projects, _disk);
        _disk.FollowInputs([_workspace.Target.Opened]);
        _disk.Sweep();
    }

    public IReadOnlyList<LoadedProject> Projects { get; }

    public Snapshot Snapshot { get; private set; }

    /// <summary>Whether assemblies belong to the SDK.</summary>
    public Func<string, bool> IsFixed { get; set; } = _ => true;

    public static string ProjectOf(string content) => $"<Project><Import Project=\"../eng/All.props\" />{content}</Project>";

    public string PathOf(string file) => _workspace.PathOf(file);

    public void Write(string file, string text) => _workspace.Write(file, text);

    /// <summary>What is in doubt after what was written since.</summary>
    public DoubtedProjects Doubted()
    {
        var changes = _disk.Sweep();
        Snapshot = SnapshotUpdater.Apply(Snapshot, changes, _disk);
        return DoubtedProjects.None.With(Snapshot, changes.Inputs, new HashSet<string> { _workspace.Target.Opened });
    }

    /// <summary>The names of the projects in doubt.</summary>
    public string DoubtedNames() => Doubted() is { AreAll: false } doubted
        ? string.Join(' ', doubted.Files.Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal))
        : "all";

    /// <summary>The names of those of the files whose answers are certain all the same.</summary>
    public string Certain(params string[] files)
    {
        var doubted = Doubted();
        return string.Join(' ', files.Where(file => CertainAnswers.Covers(Snapshot, doubted, project => PossibleSources.Of(project.Loaded), PathOf(file), IsFixed)));
    }

    public void Dispose() => _workspace.Dispose();

    private static string NameOf(LoadedProject project) => Path.GetFileNameWithoutExtension(project.File);

    private LoadedProject Told(LoadedProject project) => project with
    {
        Inputs = [project.File, PathOf("eng/All.props")],
        AbsentInputs = [project.File + ".user"],
        ImportPatterns = [Path.Combine(Path.GetDirectoryName(project.File)!, "obj", "*.props")],
        OtherPatterns = ["**/*.resx"],
        ReferencedProjects = NameOf(project) switch
        {
            "App" => [PathOf("Lib/Lib.csproj")],
            "Lib" => [PathOf("Core/Core.csproj")],
            _ => [],
        },
    };
}
