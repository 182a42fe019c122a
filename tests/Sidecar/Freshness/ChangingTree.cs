using Sidecar.Analysis.Workspaces;
using Sidecar.TestKit;

namespace Sidecar.Server.Tests.Freshness;

/// <summary>
/// Two projects on disk and a model of what they say: <c>Lib</c> declares <c>Target</c>, <c>App</c> references it. A project
/// file has words: <c>extra</c> defines EXTRA, <c>off</c> leaves out the folder <c>Off</c>, <c>linked</c> takes in
/// <c>Shared/Linked.cs</c>, which lies outside. <c>Directory.Build.props</c> defines EXTRA for both.
/// </summary>
internal sealed class ChangingTree : IDisposable
{
    private readonly TempFolder _folder = new();

    public ChangingTree(Random random)
    {
        Random = random;
        WriteText("Lib/Target.cs", "public class Target { }\npublic class Tarpit { }");
        SetProject("Lib", []);
        SetProject("App", []);
        Put("Shared/Linked.cs", NewFile());
        foreach (var path in new[] { "Lib/A.cs", "Lib/Off/B.cs", "App/C.cs", "App/Deep/D.cs", "App/Deep/Deeper/E.cs" })
            Put(path, NewFile());
        WriteText("All.sln", "");
        Target = new WorkspaceTarget(_folder.Path, PathOf("All.sln"), []);
    }

    public Random Random { get; }

    public WorkspaceTarget Target { get; }

    /// <summary>What is on disk, by path from the root.</summary>
    public Dictionary<string, ChangingFile> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The words of each project.</summary>
    public Dictionary<string, HashSet<string>> Projects { get; } = [];

    /// <summary>Whether the properties above both projects say it.</summary>
    public bool HasProps { get; private set; }

    public string PathOf(string path) => _folder.Combine(path.Split('/'));

    /// <summary>A file whose class nobody else has.</summary>
    public ChangingFile NewFile() => ChangingFile.Random(Random, $"C{Random.Next():x}");

    public string WriteText(string path, string text) => _folder.Write(path, text);

    public void Put(string path, ChangingFile file)
    {
        WriteText(path, file.Text);
        Files[path] = file;
    }

    public void SetProject(string name, HashSet<string> words)
    {
        Projects[name] = words;
        var linked = words.Contains("linked") ? """<Compile Include="../Shared/Linked.cs" />""" : "";
        // At once: a loader that reads half of it would rightly fail.
        var file = WriteText($"{name}/{name}.csproj.tmp", $"<Project Words=\"{string.Join(' ', words)}\">{linked}</Project>");
        File.Move(file, PathOf($"{name}/{name}.csproj"), overwrite: true);
    }

    public void SetProps(bool isThere)
    {
        HasProps = isThere;
        if (isThere)
            WriteText("Directory.Build.props", "<Project />");
        else
            File.Delete(PathOf("Directory.Build.props"));
    }

    /// <summary>Every place where <c>Target</c> is used, as the compiler would see it.</summary>
    public IEnumerable<string> Uses() => Files
        .Where(file => OwnersOf(file.Key).Any())
        .SelectMany(file => file.Value.Uses(OwnersOf(file.Key).Any(HasExtra)).Select(line => $"{file.Key}:{line}"))
        .Order(StringComparer.Ordinal);

    /// <summary>How many projects compile a file, and the fields that these see in it, each once.</summary>
    public (int Owners, string Fields) Content(string path)
    {
        var owners = OwnersOf(path).ToArray();
        return (owners.Length, owners.Length == 0 ? "" : string.Join(' ', Files[path].Fields.Select((_, i) => $"f{i}")
            .Concat(Files[path].HasBranch && owners.Any(HasExtra) ? ["extra"] : Array.Empty<string>())));
    }

    public void Dispose() => _folder.Dispose();

    private bool HasExtra(string project) => HasProps || Projects[project].Contains("extra");

    private IEnumerable<string> OwnersOf(string path) => Projects
        .Where(project => path.StartsWith("Shared/", StringComparison.Ordinal)
            ? project.Value.Contains("linked")
            : path.StartsWith(project.Key + "/", StringComparison.Ordinal) && !IsLeftOut(path, project.Key, project.Value))
        .Select(project => project.Key);

    private static bool IsLeftOut(string path, string project, HashSet<string> words)
    {
        var folders = path.Split('/')[1..^1];
        return folders.Contains("obj") || (words.Contains("off") && path.StartsWith(project + "/Off/", StringComparison.Ordinal));
    }
}
