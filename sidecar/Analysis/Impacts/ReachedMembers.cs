using Sidecar.Analysis.Calls;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Trees;

namespace Sidecar.Analysis.Impacts;

/// <summary>Follows callers from several members at once, each only once.</summary>
internal sealed class ReachedMembers(CallerSearch search)
{
    private readonly HashSet<string> _seen = [];
    private readonly Dictionary<string, Reached> _reached = [];
    private readonly Queue<(CallNode Node, int Distance)> _waiting = new();

    /// <summary>What was reached, the nearest first, each once.</summary>
    public IEnumerable<Reached> All => _reached.Values;

    /// <summary>Whether there is more.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Begins with what is changed itself.</summary>
    public void Start(CallNode node)
    {
        _seen.Add(node.Key);
        _waiting.Enqueue((node, 0));
    }

    /// <summary>Begins with members that are one step away.</summary>
    public void Start(IEnumerable<CallNode> users)
    {
        foreach (var user in users)
            Reach(user, distance: 1, through: null);
    }

    /// <summary>Follows callers up to <paramref name="depth"/> steps from what is changed.</summary>
    public async Task FollowAsync(int depth)
    {
        for (var followed = 0; _waiting.TryDequeue(out var at); followed++)
        {
            if (at.Distance >= depth)
                continue;
            if (followed == TreeWalk.MostFollowed)
            {
                Stopped = true;
                return;
            }
            foreach (var edge in await search.OfAsync(at.Node).ConfigureAwait(false))
                Reach(edge.Node, at.Distance + 1, at.Distance == 0 ? null : at.Node.Member);
        }
    }

    private void Reach(CallNode node, int distance, MergedSymbol? through)
    {
        if (!_seen.Add(node.Key))
            return;
        _reached.TryAdd(node.Member.Key, new Reached(node.Member, distance, through?.Symbol));
        _waiting.Enqueue((node, distance));
    }
}
