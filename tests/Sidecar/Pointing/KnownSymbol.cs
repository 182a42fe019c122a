using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Server.Tests.Pointing;

/// <summary>A symbol that somebody means.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its simple name.</param>
/// <param name="Qualified">Its name with all that it lies in, without type parameters.</param>
/// <param name="Types">The types it lies in, outermost first.</param>
/// <param name="Parameters">The simple names of its parameters' types; null when it has no parameter list.</param>
/// <param name="File">Where it is declared; absolute.</param>
/// <param name="Lines">The lines of the file.</param>
/// <param name="Line">That of the name, from 0.</param>
/// <param name="Column">That of the name, from 0.</param>
internal sealed record KnownSymbol(
    string Id, string Name, string Qualified, IReadOnlyList<string> Types, string? Parameters, string File, IReadOnlyList<string> Lines, int Line, int Column)
{
    private static readonly SymbolDisplayFormat Plain = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    public static KnownSymbol Of(ISymbol symbol)
    {
        var place = symbol.Locations[0];
        var start = place.GetLineSpan().StartLinePosition;
        var types = new List<string>();
        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
            types.Insert(0, type.Name);
        var parameters = symbol is IMethodSymbol method
            ? string.Join(", ", method.Parameters.Select(p => p.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)))
            : null;
        return new KnownSymbol(
            SymbolIds.Of(symbol)!, symbol.Name, symbol.ToDisplayString(Plain), types, parameters, place.SourceTree!.FilePath,
            [.. place.SourceTree.GetText().Lines.Select(line => line.ToString())], start.Line, start.Character);
    }
}
