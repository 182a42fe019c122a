using Sidecar.Comparison.Oracle;

namespace Sidecar.Comparison.Sampling;

/// <summary>Declarations of one sort, handed out one after the other.</summary>
internal sealed class Stratum
{
    // Most tests and many members are never named; one unused symbol in five is enough to see that "none" is right.
    private const int UsedToUnused = 4;

    private readonly Queue<Declaration> _used;
    private readonly Queue<Declaration> _unused;
    private int _taken;

    public Stratum(IEnumerable<Declaration> declarations, Truth truth, Random random)
    {
        var isUsed = declarations.ToLookup(d => truth.UsesOf(d.Key).Count > 0);
        _used = InTurns(isUsed[true], random);
        _unused = InTurns(isUsed[false], random);
    }

    /// <summary>The next one; null when there is none left.</summary>
    public Declaration? Next()
    {
        var wantsUnused = _taken % (UsedToUnused + 1) == UsedToUnused;
        var (first, second) = wantsUnused ? (_unused, _used) : (_used, _unused);
        if (!first.TryDequeue(out var next))
            second.TryDequeue(out next);
        _taken++;
        return next;
    }

    // Each project in turn, so that a large one does not crowd out the small ones.
    private static Queue<Declaration> InTurns(IEnumerable<Declaration> declarations, Random random)
    {
        var ordered = declarations.OrderBy(d => d.Key.Assembly, StringComparer.Ordinal).ThenBy(d => d.Key.Id, StringComparer.Ordinal).ToArray();
        random.Shuffle(ordered);
        var turns = ordered.GroupBy(d => d.Key.Assembly).SelectMany(g => g.Select((declaration, turn) => (turn, declaration)));
        return new(turns.OrderBy(t => t.turn).Select(t => t.declaration));
    }
}
