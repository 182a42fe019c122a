using Sidecar.Comparison.Oracle;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>Which members call a member, and where; of a type, its constructors. Through other members of the workspace, only which.</summary>
internal sealed class CallersCheck(SidecarUnderTest sidecar, Truth truth) : ICheck
{
    public string Name => "callers";

    public bool AppliesTo(Declaration declaration) => declaration.Kind is "class" or "struct" or "record" or "record struct"
        or "constructor" or "method" or "property" or "event" or "field" or "constant" or "enum member";

    public async Task<IReadOnlyList<string>> DifferencesAsync(Declaration declaration, CancellationToken cancellation)
    {
        var request = new FindCallers { Symbol = sidecar.IdOf(declaration), Through = Dispatch.None, Limit = Limit.Max };
        var answer = await sidecar.AskAsync(request, cancellation).ConfigureAwait(false);
        var called = CalledAs(declaration).ToArray();
        var expected = called.SelectMany(truth.Relations.CallsOf).Distinct().ToArray();
        return
        [
            .. SidecarUnderTest.Misunderstood(declaration, answer.Resolution),
            .. Places(declaration, expected, answer),
            .. Callers(expected, answer, Doubtful(called, expected)),
            .. await ThroughAsync(request, called, cancellation).ConfigureAwait(false),
        ];
    }

    // Where a name is written; other places of a construct are as good as each other. Of many in one member, not all are shown.
    private IEnumerable<string> Places(Declaration declaration, (string Caller, Place Place)[] expected, FindCallersResult answer)
    {
        var written = CalledAs(declaration).Append(declaration.Key).SelectMany(key => truth.UsesOf(key)).ToHashSet();
        var doubtful = Doubtful(CalledAs(declaration), expected);
        var whole = answer.Callers.Where(entry => entry.SiteCount is null && entry.Symbol.Id is not null).ToArray();
        var got = whole.SelectMany(entry => entry.Sites, (entry, site) => (Caller: SidecarUnderTest.WithoutAssembly(entry.Symbol.Id)!, Place: sidecar.PlaceOf(site.Place), site.Place.Implicit))
            .Where(call => call is { Place: { } place, Implicit: null } && !doubtful.Contains(place)).Select(call => (call.Caller, call.Place!.Value));
        var cut = answer.Callers.Except(whole).Select(entry => SidecarUnderTest.WithoutAssembly(entry.Symbol.Id)).ToHashSet();
        return SetDifference.Between(expected.Where(call => written.Contains(call.Place) && !cut.Contains(call.Caller)), got);
    }

    private async Task<IEnumerable<string>> ThroughAsync(FindCallers request, SymbolKey[] called, CancellationToken cancellation)
    {
        var above = Above(called);
        if (above.Count == 0)
            return [];
        var answer = await sidecar.AskAsync(request with { Through = Dispatch.Source }, cancellation).ConfigureAwait(false);
        var all = above.Concat(called).ToArray();
        var expected = all.SelectMany(truth.Relations.CallsOf).ToArray();
        return Callers(expected, answer, Doubtful(all, expected)).Select(line => $"through others: {line}");
    }

    private HashSet<SymbolKey> Above(IEnumerable<SymbolKey> called)
    {
        var found = new HashSet<SymbolKey>();
        var waiting = new Queue<SymbolKey>(called);
        while (waiting.TryDequeue(out var member))
            foreach (var above in truth.Relations.AboveOf(member))
                if (found.Add(above))
                    waiting.Enqueue(above);
        return found;
    }

    private IEnumerable<SymbolKey> CalledAs(Declaration declaration)
    {
        if (declaration.Kind is not ("class" or "struct" or "record" or "record struct"))
            return [declaration.Key];
        var unwritten = new SymbolKey(declaration.Key.Assembly, $"M:{declaration.Key.Id[2..]}.#ctor");
        return truth.Declarations.Where(d => d.Type == declaration.Key && d.Kind == "constructor").Select(d => d.Key).Append(unwritten).Distinct();
    }

    // Where code does not compile, what is meant is open.
    private HashSet<Place> Doubtful(IEnumerable<SymbolKey> called, IEnumerable<(string Caller, Place Place)> expected) =>
        [.. called.SelectMany(key => truth.UsesOf(key, UseKind.Doubtful)).Except(expected.Select(call => call.Place))];

    // What stands outside of all types and members calls, but nobody can point at it. What is called unwritten, by constructs that
    // operations do not tell, may be there or not.
    private IEnumerable<string> Callers(IEnumerable<(string Caller, Place Place)> expected, FindCallersResult answer, HashSet<Place> doubtful)
    {
        var got = answer.Callers.Where(entry => entry.Symbol.Id is not null && (entry.Sites.Count == 0 || entry.Sites.Any(site => sidecar.PlaceOf(site.Place) is { } place && !doubtful.Contains(place))))
            .ToLookup(entry => entry.Sites.All(site => site.Place.Implicit == true), entry => SidecarUnderTest.WithoutAssembly(entry.Symbol.Id)!);
        var wanted = expected.Select(call => call.Caller).ToHashSet();
        return SetDifference.Between(wanted, got[false].Concat(got[true].Where(wanted.Contains)));
    }
}
