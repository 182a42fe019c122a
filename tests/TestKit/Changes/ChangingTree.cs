namespace Sidecar.TestKit.Changes;

/// <summary>
/// Three projects on disk and a model of what they say: <c>Lib</c> declares <c>Target</c>, <c>App</c> references it, <c>Tools</c> does
/// not. A project file has words: <c>extra</c> defines EXTRA, <c>off</c> leaves out the folder <c>Off</c>, <c>linked</c> takes in
/// <c>Shared/Linked.cs</c>, which lies outside, <c>alone</c> takes the reference away. <c>Directory.Build.props</c> defines EXTRA for all.
/// </summary>
public sealed class ChangingTree : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TreeTexts _texts;

    /// <summary>A tree whose changes come by chance.</summary>
    public ChangingTree(Random random, TreeTexts texts)
    {
        Random = random;
        _texts = texts;
        WriteText("Lib/Target.cs", "public class Target { }\npublic class Tarpit { }");
        SetProject("Lib", []);
        SetProject("App", []);
        SetProject("Tools", ["alone"]);
        Put("Shared/Linked.cs", NewFile());
        foreach (var path in new[] { "Lib/A.cs", "Lib/Off/B.cs", "App/C.cs", "App/Deep/D.cs", "App/Deep/Deeper/E.cs", "Tools/F.cs" })
            Put(path, NewFile());
        Solution = WriteText(texts.Solution.Name, texts.Solution.Text);
    }

    /// <summary>The chance.</summary>
    public Random Random { get; }

    /// <summary>The folder, absolute.</summary>
    public string Root => _folder.Path;

    /// <summary>The solution, absolute.</summary>
    public string Solution { get; }

    /// <summary>What is on disk, by path from the root.</summary>
    public Dictionary<string, ChangingFile> Files { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>The words of each project.</summary>
    public Dictionary<string, HashSet<string>> Projects { get; private set; } = [];

    /// <summary>Whether the properties above all projects are there.</summary>
    public bool HasProps { get; private set; }

    /// <summary>The full path of something in the tree.</summary>
    public string PathOf(string path) => _folder.Combine(path.Split('/'));

    /// <summary>A file whose class nobody else has.</summary>
    public ChangingFile NewFile() => ChangingFile.Random(Random, $"C{Random.Next():x}");

    /// <summary>Writes a file that the model does not know.</summary>
    public string WriteText(string path, string text) => _folder.Write(path, text);

    /// <summary>Writes a source file.</summary>
    public void Put(string path, ChangingFile file)
    {
        WriteText(path, file.Text);
        Files[path] = file;
    }

    /// <summary>Writes a project file.</summary>
    public void SetProject(string name, HashSet<string> words)
    {
        Projects[name] = words;
        // At once: a loader that reads half of it would rightly fail.
        var file = WriteText($"{name}/{name}.csproj.tmp", _texts.Project(name, words));
        File.Move(file, PathOf($"{name}/{name}.csproj"), overwrite: true);
    }

    /// <summary>Makes the properties above, or takes them away.</summary>
    public void SetProps(bool isThere)
    {
        HasProps = isThere;
        if (isThere)
            WriteText("Directory.Build.props", _texts.Props);
        else
            File.Delete(PathOf("Directory.Build.props"));
    }

    /// <summary>What the model knows, to be given to <see cref="Restore"/> when the disk is put back by other means.</summary>
    public (Dictionary<string, ChangingFile> Files, Dictionary<string, HashSet<string>> Projects, bool HasProps) Remember() =>
        (new(Files, StringComparer.Ordinal), Projects.ToDictionary(project => project.Key, project => project.Value.ToHashSet()), HasProps);

    /// <summary>The disk has been put back.</summary>
    public void Restore((Dictionary<string, ChangingFile> Files, Dictionary<string, HashSet<string>> Projects, bool HasProps) known) =>
        (Files, Projects, HasProps) = (new(known.Files, StringComparer.Ordinal), known.Projects.ToDictionary(project => project.Key, project => project.Value.ToHashSet()), known.HasProps);

    /// <summary>Every place where <c>Target</c> is used, as the compiler would see it.</summary>
    public IEnumerable<string> Uses() => Files
        .SelectMany(file => OwnersOf(file.Key).Where(owner => !Projects[owner].Contains("alone"))
            .SelectMany(owner => file.Value.Uses(HasExtra(owner))).Distinct().Select(line => $"{file.Key}:{line}"))
        .Order(StringComparer.Ordinal);

    /// <summary>Every place that names <c>Target</c> where nobody compiles it, as an answer tells of it.</summary>
    public IEnumerable<string> LeftOut() => Files
        .Where(file => file.Value.HasBranch && OwnersOf(file.Key).Any(owner => !Projects[owner].Contains("alone")) && !OwnersOf(file.Key).Any(HasExtra))
        .Select(file => $"{file.Key}: line {file.Value.BranchLine} (#if EXTRA)")
        .Order(StringComparer.Ordinal);

    /// <summary>How many projects compile a file, and the fields that these see in it, each once.</summary>
    public (int Owners, string Fields) Content(string path)
    {
        var owners = OwnersOf(path).ToArray();
        return (owners.Length, owners.Length == 0 ? "" : string.Join(' ', Files[path].Fields.Select((_, i) => $"f{i}")
            .Concat(Files[path].HasBranch && owners.Any(HasExtra) ? ["extra"] : Array.Empty<string>())));
    }

    /// <inheritdoc/>
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
