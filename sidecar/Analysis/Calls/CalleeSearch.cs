using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Calls;

/// <summary>Finds what a member calls: its code is bound, and for what may run instead of it, that is said.</summary>
internal sealed class CalleeSearch(Snapshot snapshot, Dispatch through, bool withAssemblies, CancellationToken cancellation)
{
    private readonly HashSet<string> _leftOut = [];

    /// <summary>How many members of assemblies are called and were left out.</summary>
    public int LeftOut => _leftOut.Count;

    /// <summary>What <paramref name="node"/> calls, in the order of its code; then what may run instead of it.</summary>
    public async Task<IReadOnlyList<CallEdge>> OfAsync(CallNode node)
    {
        var parts = await MemberCode.OfAsync(snapshot, node.Member, cancellation).ConfigureAwait(false);
        var called = CalledIn(parts);
        called.AddRange(node.Member.Variants.Where(variant => KinKeys.IsInSource(variant.Symbol)).SelectMany(variant => Constructors.UnsaidCallOf(variant.Symbol, UnitOf(variant))));
        var edges = called.Where(IsWanted)
            .GroupBy(call => call.Called, call => call.Place, SymbolEqualityComparer.Default)
            .Select(calls => (Called: CurrentSymbol.Of(snapshot, calls.Key!, cancellation), Places: (IEnumerable<CallPlace>)calls))
            .GroupBy(calls => MergedSymbol.KeyOf(calls.Called.Symbol))
            .Select(Merge)
            .OrderBy(edge => edge.Places[0].Place.File, StringComparer.Ordinal)
            .ThenBy(edge => edge.Places[0].Place.Start)
            .ThenBy(edge => edge.Node.Key, StringComparer.Ordinal);
        return [.. edges, .. await InsteadAsync(node.Member).ConfigureAwait(false)];
    }

    // To begin in parallel takes longer than to look through one member.
    private List<(ISymbol Called, CallPlace Place)> CalledIn(IReadOnlyList<CodePart> parts) => parts.Count == 1
        ? [.. CalledMembers.In(parts[0], cancellation)]
        : [.. parts.AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(part => CalledMembers.In(part, cancellation))];

    private ProjectUnit UnitOf(Declared variant) => variant.Unit ?? snapshot.Units.OfAssembly(variant.Symbol.ContainingAssembly.Name).First();

    private static CallEdge Merge(IGrouping<string, (Declared Called, IEnumerable<CallPlace> Places)> calls)
    {
        var member = MergedSymbol.Of(calls.Key, calls.Select(call => call.Called));
        return new CallEdge(new CallNode(member, IsInitializer: false), CallPlace.Sort(calls.SelectMany(call => call.Places)));
    }

    private bool IsWanted((ISymbol Called, CallPlace Place) call)
    {
        if (withAssemblies || KinKeys.IsInSource(call.Called))
            return true;
        _leftOut.Add(KinKeys.Of(call.Called));
        return false;
    }

    private async Task<IEnumerable<CallEdge>> InsteadAsync(MergedSymbol member)
    {
        if (through == Dispatch.None || (through == Dispatch.Source && !KinKeys.IsInSource(member.Symbol)))
            return [];
        var found = await Implementations.OfAsync(snapshot, member, cancellation).ConfigureAwait(false);
        return found.Where(one => !one.Symbol.Symbol.IsAbstract && KinKeys.IsInSource(one.Symbol.Symbol))
            .Select(one => new CallEdge(new CallNode(one.Symbol, IsInitializer: false), [], one.How));
    }
}
