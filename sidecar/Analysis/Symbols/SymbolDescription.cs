using Microsoft.CodeAnalysis;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Symbols;

/// <summary>Says what a symbol is, in one line and as C# would write it.</summary>
internal static class SymbolDescription
{
    private static readonly SymbolDisplayFormat Members = Format(SymbolDisplayDelegateStyle.NameAndSignature, SymbolDisplayExtensionMethodStyle.StaticMethod);

    private static readonly SymbolDisplayFormat Declaration = Members
        .WithMemberOptions(Members.MemberOptions | SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword);

    private static readonly SymbolDisplayFormat DeclaredType =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
            genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    private static readonly SymbolDisplayFormat ConstructedType = DeclaredType.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>How members are shown, with types by their names.</summary>
    public static SymbolDisplayFormat Format(SymbolDisplayDelegateStyle delegates, SymbolDisplayExtensionMethodStyle extensions) => new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameOnly,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        delegates,
        extensions,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeDefaultValue,
        SymbolDisplayPropertyStyle.NameOnly,
        SymbolDisplayLocalOptions.IncludeType,
        SymbolDisplayKindOptions.None,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    /// <summary>The symbol in one line, for lists.</summary>
    public static SymbolSummary Summarize(ISymbol symbol, CodeLocation? location = null) =>
        new(SymbolIds.Of(symbol), KindOf(symbol), SignatureOf(symbol)) { Location = location };

    /// <summary>A type or namespace with its full name, a member with its type, containing type and parameters.</summary>
    public static string SignatureOf(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol { IsGlobalNamespace: true } => "(global)",
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } => symbol.ToDisplayString(Members),
        INamedTypeSymbol { IsDefinition: false } => symbol.ToDisplayString(ConstructedType),
        INamespaceOrTypeSymbol => symbol.ToDisplayString(DeclaredType),
        _ => symbol.ToDisplayString(Members),
    };

    /// <summary>The declaration as it would stand in source, without a body.</summary>
    public static string DeclarationOf(ISymbol symbol)
    {
        var declaration = symbol.ToDisplayString(Declaration);
        return symbol switch
        {
            INamedTypeSymbol type => AccessibilityOf(type) + declaration,
            INamespaceSymbol { IsGlobalNamespace: true } => $"namespace {SignatureOf(symbol)}",
            _ => declaration,
        };
    }

    /// <summary>The word C# has for what the symbol is.</summary>
    public static string KindOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        INamedTypeSymbol { IsRecord: true } => "record",
        ITypeSymbol type => KindOf(type.TypeKind),
        IMethodSymbol method => KindOf(method.MethodKind),
        IPropertySymbol { IsIndexer: true } => "indexer",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enum member",
        IFieldSymbol { IsConst: true } => "constant",
        IRangeVariableSymbol => "range variable",
        _ => symbol.Kind.ToString().ToLowerInvariant(),
    };

    private static string KindOf(TypeKind kind) => kind switch
    {
        TypeKind.TypeParameter => "type parameter",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string KindOf(MethodKind kind) => kind switch
    {
        MethodKind.Constructor or MethodKind.StaticConstructor => "constructor",
        MethodKind.Destructor => "finalizer",
        MethodKind.UserDefinedOperator or MethodKind.Conversion or MethodKind.BuiltinOperator => "operator",
        MethodKind.LocalFunction => "local function",
        MethodKind.AnonymousFunction => "lambda",
        _ => "method",
    };

    private static string AccessibilityOf(INamedTypeSymbol type)
    {
        var words = type.DeclaredAccessibility switch
        {
            _ when type.IsFileLocal => "file ",
            Accessibility.ProtectedAndInternal => "private protected ",
            Accessibility.ProtectedOrInternal => "protected internal ",
            Accessibility.NotApplicable => "",
            var one => one.ToString().ToLowerInvariant() + " ",
        };
        if (type.TypeKind != TypeKind.Class)
            return words;
        if (type.IsStatic)
            return words + "static ";
        if (type.IsAbstract)
            return words + "abstract ";
        return type.IsSealed ? words + "sealed " : words;
    }
}
