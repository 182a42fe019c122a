using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Comparison.Oracle;

/// <summary>Writes declarations without modifiers, default values and the types that hold them.</summary>
internal static class SignatureText
{
    public static string Of(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => $"delegate {TypeText.Of(invoke.ReturnType)} {NameOf(symbol)}({Named(invoke.Parameters)})",
        INamedTypeSymbol type => NameOf(type),
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } c => $"{c.ContainingType.Name}({Named(c.Parameters)})",
        IMethodSymbol method => $"{TypeText.Of(method.ReturnType)} {NameOf(method)}({Named(method.Parameters)})",
        IPropertySymbol property => $"{TypeText.Of(property.Type)} {NameOf(property)}",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => symbol.Name,
        IFieldSymbol field => $"{TypeText.Of(field.Type)} {NameOf(field)}",
        IEventSymbol declared => $"{TypeText.Of(declared.Type)} {NameOf(declared)}",
        _ => symbol.Name,
    };

    /// <summary>The parameters' types in parentheses; empty for what has no parameters.</summary>
    public static string ParametersOf(ISymbol symbol) => symbol is IMethodSymbol method
        ? $"({string.Join(", ", method.Parameters.Select(p => TypeText.Of(p.Type)))})"
        : "";

    /// <summary>The name without the interface that an explicit implementation names.</summary>
    public static string SimpleNameOf(ISymbol symbol) => symbol.Name[(symbol.Name.LastIndexOf('.') + 1)..];

    private static string NameOf(ISymbol symbol)
    {
        var generic = symbol switch
        {
            IMethodSymbol method => method.TypeParameters.Select(p => p.Name).ToArray(),
            INamedTypeSymbol type => type.TypeParameters.Select(p => Variance(p) + p.Name).ToArray(),
            _ => [],
        };
        return generic.Length == 0 ? SimpleNameOf(symbol) : $"{SimpleNameOf(symbol)}<{string.Join(", ", generic)}>";
    }

    private static string Variance(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => "in ",
        VarianceKind.Out => "out ",
        _ => "",
    };

    private static string Named(IEnumerable<IParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(p => $"{ModifierOf(p)}{TypeText.Of(p.Type)} {Escaped(p.Name)}"));

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static string ModifierOf(IParameterSymbol parameter) => parameter switch
    {
        { IsParams: true } => "params ",
        { RefKind: RefKind.Ref } => "ref ",
        { RefKind: RefKind.Out } => "out ",
        { RefKind: RefKind.In } => "in ",
        { RefKind: RefKind.RefReadOnlyParameter } => "ref readonly ",
        _ => "",
    };
}
