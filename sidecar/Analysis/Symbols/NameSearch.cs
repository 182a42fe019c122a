using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds the symbol that a name means: as it is written; inherited; in another case; in a referenced assembly.</summary>
internal static class NameSearch
{
    public static async Task<SymbolTarget> FindAsync(Snapshot snapshot, string text, CancellationToken cancellation)
    {
        if (SymbolName.Parse(text) is not { } name)
            return SymbolTargets.NotFound($"'{text}' is no name.", []);
        var exact = await DeclaredAsync(snapshot, name, StringComparison.Ordinal, cancellation).ConfigureAwait(false);
        if (exact.Count > 0)
            return SymbolTargets.Choose(snapshot, exact, correction: null, cancellation);
        return await ExplicitAsync(snapshot, name, cancellation).ConfigureAwait(false)
            ?? await InheritedAsync(snapshot, name, cancellation).ConfigureAwait(false)
            ?? await InOtherCaseAsync(snapshot, text, name, cancellation).ConfigureAwait(false)
            ?? await InMetadataAsync(snapshot, name, cancellation).ConfigureAwait(false)
            ?? SymbolTargets.NotFound(
                DocumentSearch.IsFile(snapshot, text)
                    ? $"Nothing is called '{text}', which is a file: point at a place in it with 'file' and 'line', as options of the command (--file, --line) or arguments of the tool; 'list' of the 'file' tells what it declares."
                    : $"Nothing is called '{text}'.",
                await NearestNames.FindAsync(snapshot, name.Last.Name, cancellation).ConfigureAwait(false));
    }

    private static async Task<List<ISymbol>> DeclaredAsync(
        Snapshot snapshot, SymbolName name, StringComparison comparison, CancellationToken cancellation)
    {
        if (name.NamesConstructor)
            return await ConstructorsAsync(snapshot, name, comparison, cancellation).ConfigureAwait(false);
        var found = await DeclarationSearch.FindAsync(snapshot, name.Last.Name, comparison, SymbolFilter.All, cancellation).ConfigureAwait(false);
        return [.. found.Where(s => NameMatch.Fits(s, name, comparison))];
    }

    private static async Task<List<ISymbol>> ConstructorsAsync(
        Snapshot snapshot, SymbolName name, StringComparison comparison, CancellationToken cancellation)
    {
        var types = await DeclaredTypesAsync(snapshot, name, comparison, cancellation).ConfigureAwait(false);
        return [.. types
            .SelectMany(type => type.InstanceConstructors)
            .Where(c => !c.IsImplicitlyDeclared && NameMatch.ParametersFit(c, name.Parameters))];
    }

    private static async Task<IEnumerable<INamedTypeSymbol>> DeclaredTypesAsync(
        Snapshot snapshot, SymbolName member, StringComparison comparison, CancellationToken cancellation)
    {
        var type = WithoutLast(member);
        var found = await DeclarationSearch.FindAsync(snapshot, type.Last.Name, comparison, SymbolFilter.Type, cancellation).ConfigureAwait(false);
        return found.OfType<INamedTypeSymbol>().Where(s => NameMatch.Fits(s, type, comparison));
    }

    // An explicit implementation is not declared under its simple name: Row.Reset, Row.IEnumerator.Reset.
    private static async Task<SymbolTarget?> ExplicitAsync(Snapshot snapshot, SymbolName name, CancellationToken cancellation)
    {
        var members = new List<ISymbol>();
        for (var member = name; member.Segments.Length > Math.Max(1, name.Segments.Length - 2); member = WithoutLast(member))
        {
            var types = await DeclaredTypesAsync(snapshot, member, StringComparison.Ordinal, cancellation).ConfigureAwait(false);
            members.AddRange(types.SelectMany(type => type.GetMembers()).Where(
                m => NameMatch.ExplicitInterfaceOf(m) is not null && NameMatch.Fits(m, name, StringComparison.Ordinal)));
        }
        return members.Count == 0 ? null : SymbolTargets.Choose(snapshot, members, correction: null, cancellation);
    }

    private static async Task<SymbolTarget?> InheritedAsync(Snapshot snapshot, SymbolName name, CancellationToken cancellation)
    {
        if (name.Segments.Length < 2)
            return null;
        var types = await DeclaredTypesAsync(snapshot, name, StringComparison.Ordinal, cancellation).ConfigureAwait(false);
        var members = types.SelectMany(type => BasesOf(type)
            .SelectMany(b => b.GetMembers(name.Last.Name))
            .Where(m => NameMatch.ParametersFit(m, name.Parameters))).ToArray();
        return members.Length == 0
            ? null
            : SymbolTargets.Choose(snapshot, members, $"{name.Segments[^2].Name} inherits {name.Last.Name} from {members[0].ContainingType.Name}.", cancellation);
    }

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var b = type.BaseType; b is not null; b = b.BaseType)
            yield return b;
        foreach (var i in type.AllInterfaces)
            yield return i;
    }

    private static async Task<SymbolTarget?> InOtherCaseAsync(
        Snapshot snapshot, string text, SymbolName name, CancellationToken cancellation)
    {
        var found = await DeclaredAsync(snapshot, name, StringComparison.OrdinalIgnoreCase, cancellation).ConfigureAwait(false);
        return found.Count == 0
            ? null
            : SymbolTargets.Choose(snapshot, found, $"Nothing is called '{text}'; {found[0].Name} differs in case only.", cancellation);
    }

    private static async Task<SymbolTarget?> InMetadataAsync(Snapshot snapshot, SymbolName name, CancellationToken cancellation)
    {
        var found = await MetadataSearch.FindByNameAsync(snapshot, name, cancellation).ConfigureAwait(false);
        return found.Count == 0 ? null : SymbolTargets.Choose(snapshot, found, correction: null, cancellation);
    }

    private static SymbolName WithoutLast(SymbolName name) =>
        new(name.Segments.RemoveAt(name.Segments.Length - 1), Parameters: default);
}
