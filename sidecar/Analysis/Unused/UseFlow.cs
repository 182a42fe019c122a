using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Unused;

/// <summary>Tells what is unused of what nothing was found to use, and follows doubts from where they are.</summary>
internal sealed class UseFlow
{
    private readonly Dictionary<CodeNode, (Confidence Confidence, CodeNode? Through)> _unused = [];
    private readonly Dictionary<CodeNode, Doubt> _doubts = [];
    private readonly ILookup<CodeNode, CodeNode> _users;

    /// <summary>Follows all of <paramref name="nodes"/>.</summary>
    public UseFlow(CodeNodes nodes, Mentions seen)
    {
        // What is there for tests is used when they use it.
        CodeNode[] suspects = [.. nodes.All.Where(node => node.Life != Life.Used && !(node.IsTest && node.Life == Life.Tested)).OrderBy(node => node.Key, StringComparer.Ordinal)];
        foreach (var suspect in suspects)
            if (suspect.Standing == Standing.Candidate && Doubts.Of(suspect, seen) is { } doubt)
                _doubts[suspect] = doubt;
        var open = suspects.ToHashSet();
        Spread(suspects, open, Confidence.Low);
        Spread(suspects, open, Confidence.Medium);
        foreach (var node in suspects)
            _unused.TryAdd(node, (IsTested(node) ? Confidence.Medium : Confidence.High, null));
        _users = suspects.SelectMany(user => user.Uses, (user, used) => (user, used)).Where(one => open.Contains(one.used)).ToLookup(one => one.used, one => one.user);
    }

    /// <summary>What could go.</summary>
    public IEnumerable<CodeNode> Unused => _unused.Keys.Where(node => node.Standing == Standing.Candidate);

    /// <summary>How sure that is.</summary>
    public Confidence ConfidenceOf(CodeNode node) => _unused[node].Confidence;

    /// <summary>Whether tests use it.</summary>
    public static bool IsTested(CodeNode node) => node.Life == Life.Tested;

    /// <summary>What speaks against it; null when that is said of another, or nothing does.</summary>
    public Doubt? DoubtOf(CodeNode node) => _doubts.TryGetValue(node, out var doubt) && doubt.Most == ConfidenceOf(node) ? doubt : null;

    /// <summary>What may be used and would then use it; null when it has a doubt of its own, or none.</summary>
    public CodeNode? ThroughOf(CodeNode node) => _unused[node].Through;

    /// <summary>Unused code that uses it.</summary>
    public IEnumerable<CodeNode> UsersOf(CodeNode node) => _users[node];

    // What may be used has what it uses used.
    private void Spread(CodeNode[] suspects, HashSet<CodeNode> open, Confidence level)
    {
        foreach (var doubted in suspects.Where(node => _doubts.TryGetValue(node, out var doubt) && doubt.Most == level))
            _unused.TryAdd(doubted, (level, null));
        var through = suspects.Where(node => _unused.TryGetValue(node, out var known) && known.Confidence == level).ToArray();
        foreach (var start in through)
            Follow(start.Next.OrderBy(next => next.Key, StringComparer.Ordinal), node => open.Contains(node) && _unused.TryAdd(node, (level, start)));
    }

    private static void Follow(IEnumerable<CodeNode> from, Func<CodeNode, bool> enter)
    {
        var waiting = new Queue<CodeNode>(from.Where(enter));
        while (waiting.TryDequeue(out var node))
            foreach (var one in node.Next)
                if (enter(one))
                    waiting.Enqueue(one);
    }
}
