using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Symbols;

/// <summary>Whether a symbol fits a name as far as the name goes.</summary>
internal static class NameMatch
{
    private static readonly SymbolDisplayFormat NameOnly = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Whether <paramref name="symbol"/> is called, contained and parameterised as <paramref name="name"/> says.</summary>
    public static bool Fits(ISymbol symbol, SymbolName name, StringComparison comparison) =>
        ContainersFit(symbol, name, comparison) && ParametersFit(symbol, name.Parameters);

    /// <summary>Whether the parameter types are those written; always when none were.</summary>
    public static bool ParametersFit(ISymbol symbol, ImmutableArray<string> written)
    {
        if (written.IsDefault)
            return true;
        var parameters = symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => invoke.Parameters,
            _ => [],
        };
        return parameters.Length == written.Length
            && parameters.Zip(written).All(pair => TypeFits(pair.First.Type, pair.Second));
    }

    private static bool ContainersFit(ISymbol symbol, SymbolName name, StringComparison comparison)
    {
        ISymbol? current = symbol;
        for (var i = name.Segments.Length - 1; i >= 0; i--)
        {
            if (current is null or INamespaceSymbol { IsGlobalNamespace: true } || !SegmentFits(current, name.Segments[i], comparison))
                return false;
            current = current.ContainingSymbol;
        }
        return true;
    }

    private static bool SegmentFits(ISymbol symbol, NameSegment segment, StringComparison comparison) =>
        symbol.Name.Equals(segment.Name, comparison) && (segment.Arity is not { } arity || ArityOf(symbol) == arity);

    private static int ArityOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.Arity,
        IMethodSymbol method => method.Arity,
        _ => 0,
    };

    private static bool TypeFits(ITypeSymbol type, string written)
    {
        written = Bare(written);
        return Bare(type.ToDisplayString(NameOnly)) == written || type.Name == written;
    }

    // What is left of "ref readonly System.Collections.Generic.List<int>? items" is "List<int>".
    private static string Bare(string type)
    {
        type = type.Trim();
        foreach (var modifier in (ReadOnlySpan<string>)["this ", "params ", "scoped ", "ref ", "readonly ", "out ", "in "])
            if (type.StartsWith(modifier, StringComparison.Ordinal))
                type = type[modifier.Length..].TrimStart();
        var generic = type.IndexOf('<', StringComparison.Ordinal);
        var head = generic < 0 ? type : type[..generic];
        var nameEnd = generic < 0 ? head.IndexOf(' ', StringComparison.Ordinal) : -1;
        if (nameEnd > 0)
            head = head[..nameEnd];
        head = head[(head.LastIndexOf('.') + 1)..];
        var tail = generic < 0 ? "" : type[generic..(type.LastIndexOf('>') + 1)].Replace(" ", "", StringComparison.Ordinal);
        // Whether a reference may be null does not tell overloads apart, and answers write it.
        return (head + tail).Replace("?", "", StringComparison.Ordinal);
    }
}
