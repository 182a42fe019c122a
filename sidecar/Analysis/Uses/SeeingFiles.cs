using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Uses;

/// <summary>Which files alone can use a symbol.</summary>
internal static class SeeingFiles
{
    /// <summary>What is declared inside a member is used in its file only; a parameter's name may be written by callers. Null when it can be any file.</summary>
    public static HashSet<string>? Of(ISymbol symbol) =>
        symbol is ILocalSymbol or IRangeVariableSymbol or ILabelSymbol or ITypeParameterSymbol { DeclaringMethod: not null }
            or IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction }
            or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } }
            ? [.. symbol.Locations.Select(location => location.SourceTree?.FilePath).OfType<string>()]
            : null;
}
