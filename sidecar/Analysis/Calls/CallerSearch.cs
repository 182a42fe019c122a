using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Inheritance;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Calls;

/// <summary>Finds what calls a member: where it is used, and whose code that is.</summary>
internal sealed class CallerSearch(Snapshot snapshot, Dispatch through, CancellationToken cancellation)
{
    private readonly Dictionary<string, ISymbol> _unfollowed = [];

    /// <summary>Members through which calls can come and that were not followed.</summary>
    public IEnumerable<ISymbol> Unfollowed => _unfollowed.Values;

    /// <summary>The callers of <paramref name="node"/>: by what their file is, then by file and place.</summary>
    public async Task<IReadOnlyList<CallEdge>> OfAsync(CallNode node)
    {
        if (node.IsInitializer)
            return Creating(node.Member);
        // What an attribute stands on may be a type, or all of an assembly, which nobody calls.
        if (node.Member.Symbol is INamespaceOrTypeSymbol or IAssemblySymbol)
            return [];
        var found = new List<FoundCall>(await CallsAsync(node.Member).ConfigureAwait(false));
        foreach (var above in await AboveAsync(node.Member).ConfigureAwait(false))
            found.AddRange((await CallsAsync(above).ConfigureAwait(false)).Select(call => call with { Place = call.Place with { Through = above.Symbol } }));
        if (node.Member.Symbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
            found.AddRange(await ImplicitBaseCalls.OfAsync(snapshot, node.Member, cancellation).ConfigureAwait(false));
        return
        [
            .. found.GroupBy(call => call.Key)
                .Select(Merge)
                .OrderBy(edge => FileRoles.Of(snapshot, edge.Places[0].Use.Tree, cancellation))
                .ThenBy(edge => edge.Places[0].Place.File, StringComparer.Ordinal)
                .ThenBy(edge => edge.Places[0].Place.Start)
                .ThenBy(edge => edge.Node.Key, StringComparer.Ordinal),
        ];
    }

    private static CallEdge Merge(IGrouping<string, FoundCall> calls)
    {
        var caller = calls.First().Caller;
        var member = MergedSymbol.Of(MergedSymbol.KeyOf(caller.Symbol), calls.Select(call => new Declared(call.Caller.Symbol.OriginalDefinition, call.Place.Unit)));
        return new CallEdge(new CallNode(member, caller.IsInitializer), CallPlace.Sort(calls.Select(call => call.Place)));
    }

    // The same member is asked about again on the next page, and below each of those that override it.
    private Task<IReadOnlyList<FoundCall>> CallsAsync(MergedSymbol member) => snapshot.Units.RememberAsync<IReadOnlyList<FoundCall>>(
        (typeof(CallerSearch), member.KeyOfAll),
        async () =>
        {
            var uses = await UseSearch.RunAsync(snapshot, member.Symbols, file: null, cancellation).ConfigureAwait(false);
            return
            [
                .. uses.Where(use => use.Through is null)
                    .AsParallel().WithCancellation(cancellation)
                    .Select(use => (Use: use, Context: CallContext.Of(use, cancellation)))
                    .Where(use => use.Context.Kind is not null)
                    .Select(use => new FoundCall(use.Context.Member!, new CallPlace(use.Use.Use, use.Context.Kind!.Value, use.Use.IsImplicit, Through: null, use.Use.Unit))),
            ];
        });

    // What it overrides or implements, itself or for a type that derives from its own.
    private async Task<IEnumerable<MergedSymbol>> AboveAsync(MergedSymbol member)
    {
        if (through == Dispatch.None)
            return [];
        var all = member.Symbols.SelectMany(Hierarchy.Above)
            .Concat(await InterfaceMembers.ThroughDerivedAsync(snapshot, member, cancellation).ConfigureAwait(false))
            .ToLookup(above => through == Dispatch.All || KinKeys.IsInSource(above));
        foreach (var above in all[false])
            _unfollowed.TryAdd(KinKeys.Of(above), above);
        return all[true].GroupBy(KinKeys.Of).Select(same => MergedSymbol.Of(snapshot, same, cancellation));
    }

    // An initializer runs with every constructor that does not leave it to another one.
    private static CallEdge[] Creating(MergedSymbol member) => member.Symbol.IsStatic || member.Symbol.ContainingType is null
        ? []
        : [.. MergedSymbol.Merge(member.Variants.SelectMany(field => field.Symbol.ContainingType.InstanceConstructors
                .Where(Constructors.RunsInitializers), (field, constructor) => new Declared(constructor, field.Unit)))
            .Select(constructor => new CallEdge(new CallNode(constructor, IsInitializer: false), []))];
}
