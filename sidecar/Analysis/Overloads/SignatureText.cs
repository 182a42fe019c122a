using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Overloads;

/// <summary>Writes the pieces of a signature as C# would.</summary>
internal static class SignatureText
{
    private static readonly SymbolDisplayFormat Called =
        SymbolDescription.Format(SymbolDisplayDelegateStyle.NameOnly, SymbolDisplayExtensionMethodStyle.Default);

    private static readonly SymbolDisplayFormat Constrained =
        Called.WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    private static readonly SymbolDisplayFormat Plain = Called.WithParameterOptions(SymbolDisplayParameterOptions.IncludeType);

    private static readonly SymbolDisplayFormat Modified = Called.WithParameterOptions(
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis);

    private static readonly SymbolDisplayFormat Default = Called.WithParameterOptions(
        SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue);

    /// <summary>The signature; of an extension method called on a value, without that value.</summary>
    public static string Of(ISymbol symbol) => symbol.ToDisplayString(Called);

    /// <summary>The type that is returned; null for a constructor.</summary>
    public static string? ReturnsOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => null,
        IMethodSymbol method => WordOf(method.RefKind) + method.ReturnType.ToDisplayString(Called),
        IPropertySymbol property => WordOf(property.RefKind) + property.Type.ToDisplayString(Called),
        _ => null,
    };

    /// <summary>What type arguments have to fulfil, those of the type for a constructor; null when anything will do.</summary>
    public static string? ConstraintsOf(ISymbol symbol)
    {
        var definition = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.DelegateInvoke, ContainingType: { } type }
            ? type.OriginalDefinition
            : symbol.OriginalDefinition;
        var clauses = definition.ToDisplayString(Constrained)[definition.ToDisplayString(Called).Length..].Trim();
        return clauses.Length == 0 ? null : clauses;
    }

    /// <summary>The type of a parameter.</summary>
    public static string TypeOf(IParameterSymbol parameter) => parameter.Type.ToDisplayString(Called);

    /// <summary>The words before the type of a parameter; null for none.</summary>
    public static string? ModifiersOf(IParameterSymbol parameter)
    {
        var words = parameter.ToDisplayString(Modified)[..^parameter.ToDisplayString(Plain).Length].Trim();
        return words.Length == 0 ? null : words;
    }

    /// <summary>What is passed for a parameter that is left out; null when it cannot be.</summary>
    public static string? DefaultOf(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
            return parameter.IsOptional ? "default" : null;
        var text = parameter.ToDisplayString(Default);
        return text[(text.IndexOf(" = ", StringComparison.Ordinal) + " = ".Length)..];
    }

    private static string WordOf(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    };
}
