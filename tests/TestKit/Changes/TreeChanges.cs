namespace Sidecar.TestKit.Changes;

/// <summary>Everything that people and their tools do to a tree, one of it at random at a time.</summary>
/// <param name="tree">The tree.</param>
/// <param name="more">What is done to it beyond that.</param>
public sealed class TreeChanges(ChangingTree tree, params (string Name, Action Make)[] more)
{
    private readonly (string Name, Action Make)[] _all = [.. All(tree), .. more];
    private readonly Dictionary<string, int> _made = [];

    /// <summary>How often each was made.</summary>
    public IReadOnlyDictionary<string, int> Made => _made;

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names => [.. _all.Select(change => change.Name)];

    /// <summary>Makes one; its name.</summary>
    public string Make() => Make(_all[tree.Random.Next(_all.Length)].Name);

    /// <summary>Makes that one.</summary>
    public string Make(string name)
    {
        _all.Single(change => change.Name == name).Make();
        _made[name] = _made.GetValueOrDefault(name) + 1;
        return name;
    }

    /// <summary>Changes what a project file says.</summary>
    public static void Toggle(ChangingTree tree, string project)
    {
        string[] words = project == "App" ? ["extra", "off", "linked", "alone"] : ["extra", "off", "linked"];
        var now = tree.Projects[project].ToHashSet();
        var word = words[tree.Random.Next(words.Length)];
        if (!now.Remove(word))
            now.Add(word);
        tree.SetProject(project, now);
    }

    /// <summary>Changes much at once.</summary>
    public static void MakeMany(ChangingTree tree)
    {
        for (var i = 0; i < 12; i++)
        {
            Edit(tree);
            Delete(tree);
            tree.Put($"{Folder(tree)}/S{tree.Random.Next():x}.cs", tree.NewFile());
        }
        Toggle(tree, "App");
        Toggle(tree, "Lib");
    }

    private static (string Name, Action Make)[] All(ChangingTree tree) =>
    [
        ("edit", () => Edit(tree)),
        ("edit of the same size", () => Turn(tree)),
        ("two edits of the same size at once", () => Twice(tree)),
        ("edit of the same size, time stamp restored", () => Restore(tree)),
        ("touch", () => File.SetLastWriteTimeUtc(tree.PathOf(Any(tree)), TimeProvider.System.GetUtcNow().UtcDateTime)),
        ("replace by atomic rename", () => Replace(tree)),
        ("new file", () => tree.Put($"{Folder(tree)}/N{tree.Random.Next():x}.cs", tree.NewFile())),
        ("new file in a new folder", () => tree.Put($"{Folder(tree)}/F{tree.Random.Next():x}/G{tree.Random.Next(3)}/N.cs", tree.NewFile())),
        ("new file that is not compiled", () => tree.Put($"App/obj/N{tree.Random.Next(5)}.cs", tree.NewFile())),
        ("delete", () => Delete(tree)),
        ("rename", () => Move(tree, $"{Folder(tree)}/R{tree.Random.Next():x}.cs")),
        ("swap of two files", () => Swap(tree)),
        ("rename of a folder", () => MoveFolder(tree)),
        ("delete of a folder", () => DeleteFolder(tree)),
        ("project file", () => Toggle(tree, tree.Random.Next(2) == 0 ? "Lib" : "App")),
        ("properties above", () => tree.SetProps(!tree.HasProps)),
        ("many changes at once", () => MakeMany(tree)),
    ];

    private static string Any(ChangingTree tree) => tree.Files.Keys.Order(StringComparer.Ordinal).ElementAt(tree.Random.Next(tree.Files.Count));

    // All but the one that a project lists by name.
    private static string? Free(ChangingTree tree) => Any(tree) is var path && path.StartsWith("Shared/", StringComparison.Ordinal) ? null : path;

    private static string Folder(ChangingTree tree)
    {
        var path = Free(tree) ?? "App/x.cs";
        return path[..path.LastIndexOf('/')];
    }

    private static void Edit(ChangingTree tree)
    {
        var path = Any(tree);
        tree.Put(path, ChangingFile.Random(tree.Random, tree.Files[path].Name));
    }

    private static void Turn(ChangingTree tree)
    {
        var path = Any(tree);
        tree.Put(path, tree.Files[path].Turned(tree.Random));
    }

    private static void Twice(ChangingTree tree)
    {
        Turn(tree);
        Turn(tree);
    }

    private static void Restore(ChangingTree tree)
    {
        var path = Any(tree);
        var written = File.GetLastWriteTimeUtc(tree.PathOf(path));
        tree.Put(path, tree.Files[path].Turned(tree.Random));
        File.SetLastWriteTimeUtc(tree.PathOf(path), written);
    }

    private static void Replace(ChangingTree tree)
    {
        var path = Any(tree);
        var file = tree.Files[path].Turned(tree.Random);
        var temporary = tree.WriteText(path + ".tmp", file.Text);
        if (tree.Random.Next(2) == 0)
            File.SetLastWriteTimeUtc(temporary, File.GetLastWriteTimeUtc(tree.PathOf(path)));
        File.Move(temporary, tree.PathOf(path), overwrite: true);
        tree.Files[path] = file;
    }

    private static void Delete(ChangingTree tree)
    {
        if (Free(tree) is not { } path || tree.Files.Count < 8)
            return;
        File.Delete(tree.PathOf(path));
        tree.Files.Remove(path);
    }

    private static void Move(ChangingTree tree, string to)
    {
        if (Free(tree) is not { } path)
            return;
        File.Move(tree.PathOf(path), tree.PathOf(to));
        tree.Files.Remove(path, out var file);
        tree.Files[to] = file!;
    }

    private static void Swap(ChangingTree tree)
    {
        var (one, other) = (Any(tree), Any(tree));
        if (one == other)
            return;
        File.Move(tree.PathOf(one), tree.PathOf(one) + ".tmp");
        File.Move(tree.PathOf(other), tree.PathOf(one));
        File.Move(tree.PathOf(one) + ".tmp", tree.PathOf(other));
        (tree.Files[one], tree.Files[other]) = (tree.Files[other], tree.Files[one]);
    }

    private static void MoveFolder(ChangingTree tree)
    {
        var from = Folder(tree);
        if (!from.Contains('/', StringComparison.Ordinal))
            return;
        var to = $"{(tree.Random.Next(2) == 0 ? "Lib" : "App")}/M{tree.Random.Next():x}";
        Directory.Move(tree.PathOf(from), tree.PathOf(to));
        foreach (var path in tree.Files.Keys.Where(path => path.StartsWith(from + "/", StringComparison.Ordinal)).ToArray())
        {
            tree.Files.Remove(path, out var file);
            tree.Files[to + path[from.Length..]] = file!;
        }
    }

    private static void DeleteFolder(ChangingTree tree)
    {
        var folder = Folder(tree);
        var gone = tree.Files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).ToArray();
        if (!folder.Contains('/', StringComparison.Ordinal) || tree.Files.Count - gone.Length < 6)
            return;
        Directory.Delete(tree.PathOf(folder), recursive: true);
        foreach (var path in gone)
            tree.Files.Remove(path);
    }
}
