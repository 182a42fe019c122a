using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Comparison.Oracle;

/// <summary>Makes <see cref="Declaration"/>s of symbols.</summary>
internal static class DeclarationReader
{
    public static Declaration Read(ISymbol symbol, string kind, SymbolKeys keys, SymbolKey key) =>
        new(key, kind, NameOf(symbol))
        {
            Accessibility = symbol.DeclaredAccessibility.ToString().ToLowerInvariant(),
            Traits = [.. TraitsOf(symbol)],
            Type = symbol.ContainingType is { } type ? keys.Of(type) : null,
            Containers = [.. ContainersOf(symbol).Reverse()],
            Interface = InterfaceOf(symbol),
            Signature = SignatureText.Of(symbol),
            Parameters = SignatureText.ParametersOf(symbol),
            Purpose = Purposes.Of(symbol),
            Constant = symbol is IFieldSymbol { HasConstantValue: true } field ? ValueOf(field.ConstantValue) : null,
        };

    private static string NameOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => symbol.ContainingType.Name,
        _ => SignatureText.SimpleNameOf(symbol),
    };

    // Its name is System.Collections.IEnumerator.Current.
    private static string? InterfaceOf(ISymbol symbol) =>
        symbol is IMethodSymbol or IPropertySymbol or IEventSymbol && symbol.Name.Split('.') is [.., var named, { Length: > 0 } member] && member != "ctor" && member != "cctor"
            ? named.Split('<')[0]
            : null;

    private static IEnumerable<string> TraitsOf(ISymbol symbol)
    {
        if (symbol is IMethodSymbol { IsExtensionMethod: true })
            yield return "extension";
        if (symbol is IMethodSymbol { IsGenericMethod: true } or INamedTypeSymbol { IsGenericType: true })
            yield return "generic";
        if (symbol is INamedTypeSymbol { ContainingType: not null })
            yield return "nested";
        if (symbol is IMethodSymbol { ContainingType: { } holder } && holder.GetMembers(symbol.Name).Length > 1)
            yield return "overloaded";
        if (symbol is IMethodSymbol { IsOverride: true } or IPropertySymbol { IsOverride: true })
            yield return "override";
        if (symbol is INamedTypeSymbol && symbol.DeclaringSyntaxReferences.Length > 1)
            yield return "partial";
    }

    private static IEnumerable<string> ContainersOf(ISymbol symbol)
    {
        for (var holder = symbol.ContainingSymbol; holder is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false }; holder = holder.ContainingSymbol)
            yield return holder.Name;
    }

    private static string ValueOf(object? value) => value switch
    {
        null => "null",
        string text => SyntaxFactory.Literal(text).Text,
        char character => SyntaxFactory.Literal(character).Text,
        bool yes => yes ? "true" : "false",
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", value),
    };
}
