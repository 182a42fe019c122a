using Sidecar.TestKit.Changes;

namespace Sidecar.EndToEnd.Tests.Freshness;

/// <summary>A <see cref="ChangingTree"/> under git: whatever git does to the disk, the model knows.</summary>
internal sealed class GitRepository
{
    private readonly ChangingTree _tree;
    private readonly Dictionary<string, (Dictionary<string, ChangingFile>, Dictionary<string, HashSet<string>>, bool)> _branches = [];
    private string _branch = "main";

    /// <summary>Puts <paramref name="tree"/> under git, and makes some branches with much that differs.</summary>
    public GitRepository(ChangingTree tree)
    {
        _tree = tree;
        // What a restore writes is nobody's; what the tree puts beside it, is.
        tree.WriteText(".gitignore", "**/bin/\n**/obj/*\n!**/obj/N*.cs\n!**/obj/F*/\n");
        Run("init", "-q", "-b", _branch);
        Commit();
        foreach (var branch in new[] { "one", "two" })
        {
            Run("checkout", "-q", "-b", _branch = branch);
            TreeChanges.MakeMany(tree);
            TreeChanges.MakeMany(tree);
            Commit();
        }
    }

    /// <summary>What git does to a tree.</summary>
    public (string Name, Action Make)[] Changes =>
    [
        ("git checkout", Checkout),
        ("git stash", Stash),
        ("git stash pop", Pop),
        ("git reset", Reset),
    ];

    private void Checkout()
    {
        Commit();
        var others = _branches.Keys.Where(branch => branch != _branch).Order(StringComparer.Ordinal).ToArray();
        Run("checkout", "-q", _branch = others[_tree.Random.Next(others.Length)]);
        _tree.Restore(_branches[_branch]);
    }

    private void Stash()
    {
        Commit();
        TreeChanges.MakeMany(_tree);
        Run("stash", "-q", "-u");
        _tree.Restore(_branches[_branch]);
    }

    private void Pop()
    {
        Stash();
        TreeChanges.MakeMany(_tree);
        var changed = _tree.Remember();
        Run("stash", "-q", "-u");
        Run("stash", "pop", "-q");
        _tree.Restore(changed);
    }

    private void Reset()
    {
        Commit();
        TreeChanges.MakeMany(_tree);
        Run("add", "-A");
        Run("reset", "-q", "--hard");
        _tree.Restore(_branches[_branch]);
    }

    private void Commit()
    {
        Run("add", "-A");
        Run("commit", "-q", "--allow-empty", "-m", "changes");
        _branches[_branch] = _tree.Remember();
    }

    private void Run(params string[] arguments) => Git.Run(_tree.Root, arguments);
}
