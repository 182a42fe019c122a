using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Completeness;
using Sidecar.Analysis.Paging;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>Answers <see cref="ListMembers"/>.</summary>
public static class ListMembersQuery
{
    /// <summary>The declarations of a file, or of a type or namespace.</summary>
    public static async Task<ListMembersResult> RunAsync(Snapshot snapshot, ListMembers request, CancellationToken cancellation)
    {
        var page = Page.Of(snapshot, request);
        if (request.Symbol is { } name)
            return await OfSymbolAsync(snapshot, page, name, cancellation).ConfigureAwait(false);
        if (request.File is { } file)
            return await OfFileAsync(snapshot, page, file, cancellation).ConfigureAwait(false);
        throw new RequestException(ErrorCode.InvalidParameters, "Say what to list: 'symbol' for a type or a namespace, or 'file'.");
    }

    private static async Task<ListMembersResult> OfFileAsync(
        Snapshot snapshot, PageOf<ListMembersResult> page, string file, CancellationToken cancellation)
    {
        var documents = DocumentSearch.Find(snapshot, file, out _);
        if (documents.IsEmpty)
            return await WrittenFile.FindAsync(snapshot, file, cancellation).ConfigureAwait(false) is { } written
                ? await OfWrittenAsync(snapshot, page, written, cancellation).ConfigureAwait(false)
                : throw new RequestException(ErrorCode.InvalidParameters, DocumentSearch.Missing(snapshot, file));
        var members = new List<Member>();
        foreach (var document in documents)
        {
            var model = await document.OutlineModelAsync(cancellation).ConfigureAwait(false);
            var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
            members.AddRange(new Outline(snapshot, model, cancellation).Of(root));
        }
        return Cut(page.Within(() => GapScope.Of(snapshot, documents.Select(document => document.Unit))), null, InOrderOfText(Merge(members)));
    }

    // Of what generators made of it, what stands for a place in it.
    private static async Task<ListMembersResult> OfWrittenAsync(
        Snapshot snapshot, PageOf<ListMembersResult> page, WrittenFile written, CancellationToken cancellation)
    {
        var (members, path) = (new List<Member>(), snapshot.Shorten(written.Path));
        foreach (var (unit, index, _) in written.Made)
        {
            var compilation = await unit.WithBodiesAsync([], cancellation).ConfigureAwait(false);
            var tree = compilation.SyntaxTrees[index];
            var outline = new Outline(snapshot, compilation.GetSemanticModel(tree), cancellation).Of(await tree.GetRootAsync(cancellation).ConfigureAwait(false));
            members.AddRange(outline.Where(member => member.Symbol.Location?.File == path));
        }
        return Cut(page.Within(() => GapScope.Of(snapshot, written.Made.Select(made => made.Unit))), null, InOrderOfText(Merge(members)));
    }

    private static async Task<ListMembersResult> OfSymbolAsync(
        Snapshot snapshot, PageOf<ListMembersResult> page, string name, CancellationToken cancellation)
    {
        var found = await SymbolResolver.ResolveAsync(snapshot, new FindDefinitions { Symbol = name, Limit = Limit.Max }, cancellation).ConfigureAwait(false);
        // A name that nothing has can only be meant as the file that it is.
        if (found.Resolution.Status == ResolutionStatus.NotFound && DocumentSearch.IsFile(snapshot, name))
            return await OfFileAsync(snapshot, page, name, cancellation).ConfigureAwait(false);
        var target = found with { Resolution = page.Size.Fit(found.Resolution) };
        var members = target.Symbols.SelectMany(symbol => symbol switch
        {
            INamespaceSymbol space => SymbolMembers.Of(snapshot, space, cancellation),
            INamedTypeSymbol type => SymbolMembers.Of(snapshot, type, cancellation),
            _ => throw new RequestException(
                ErrorCode.InvalidParameters, $"'{name}' is a {SymbolDescription.KindOf(symbol)}; only a type, a namespace or a file has a list."),
        });
        return Cut(page, target.Resolution, Merge(members));
    }

    // The branches of #if differ by target framework; what all of them have in common is listed once.
    private static List<Member> Merge(IEnumerable<Member> members) =>
        [.. members.DistinctBy(m => (m.Symbol.Id, m.Symbol.Signature, m.Symbol.Location))];

    // What only the second target framework has stands between the rest; of what has one place, the type comes before its constructor.
    private static List<Member> InOrderOfText(List<Member> members) =>
        [.. members.OrderBy(m => m.Symbol.Location?.Line).ThenBy(m => m.Symbol.Location?.Column)];

    private static ListMembersResult Cut(PageOf<ListMembersResult> page, Resolution? resolution, List<Member> members) =>
        page.Cut(members, member => member, (shown, answer) => new ListMembersResult(resolution, shown, answer));
}
