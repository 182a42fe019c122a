using System.Collections.Frozen;

namespace Sidecar.Analysis.Unused;

/// <summary>
/// Follows uses from where code begins, while they are found: a name need not be understood any more once all that it can mean is known to
/// be used. For any thread.
/// </summary>
internal sealed class LiveCode
{
    private const string Attribute = "Attribute";
    private readonly Lock _gate = new();
    private readonly FrozenDictionary<string, OpenName> _names;
    private readonly Dictionary<CodeNode, OpenName[]> _namesOf = [];

    /// <summary>Begins where <paramref name="nodes"/> do, all of which have been declared.</summary>
    public LiveCode(CodeNodes nodes)
    {
        var candidates = nodes.All.Where(node => node.Standing == Standing.Candidate);
        var named = candidates.SelectMany(node => NamesOf(node.Symbol.Name), (node, name) => (node, name)).ToLookup(one => one.name, one => one.node);
        _names = named.ToFrozenDictionary(same => same.Key, same => new OpenName([.. same]));
        foreach (var node in named.SelectMany(same => same).Distinct())
            _namesOf[node] = [.. NamesOf(node.Symbol.Name).Select(name => _names[name])];
        Raise(nodes.Product, Life.Used);
        Raise(nodes.Tests, Life.Tested);
        foreach (var root in nodes.All.Where(node => node.Standing == Standing.Root))
            Raise(root, root.IsTest ? Life.Tested : Life.Used);
    }

    /// <summary>Whether something that could be unused is called so.</summary>
    public bool IsName(string name) => _names.ContainsKey(name);

    /// <summary>What could be unused and is called so, and not yet known to be used as much as code of that kind can show.</summary>
    public IReadOnlyCollection<CodeNode> OpenFor(string name, bool isTest) => _names.TryGetValue(name, out var open) ? isTest ? open.Dead : open.NotUsed : [];

    /// <summary>Takes in that the code of <paramref name="user"/> names <paramref name="used"/>.</summary>
    public void Use(CodeNode user, CodeNode used)
    {
        lock (_gate)
            if (user.Use(used) && user.Life > used.Life)
                Raise(used, user.Life);
    }

    /// <summary>Takes in that something uses <paramref name="node"/>.</summary>
    public void Raise(CodeNode node, Life life)
    {
        lock (_gate)
        {
            var waiting = new Queue<CodeNode>([node]);
            while (waiting.TryDequeue(out var one))
            {
                if (one.Life >= life)
                    continue;
                one.Life = life;
                foreach (var name in _namesOf.GetValueOrDefault(one, []))
                    name.Settle(one);
                foreach (var next in one.Next)
                    waiting.Enqueue(next);
            }
        }
    }

    // An attribute can be written without its last word.
    private static string[] NamesOf(string name) =>
        name.Length > Attribute.Length && name.EndsWith(Attribute, StringComparison.Ordinal) ? [name, name[..^Attribute.Length]] : [name];
}
