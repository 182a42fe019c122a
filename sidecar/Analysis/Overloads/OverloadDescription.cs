using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Overloads;

/// <summary>Says what an overload is, as answers show it.</summary>
internal static class OverloadDescription
{
    /// <summary>The entry of <paramref name="ranked"/>.</summary>
    public static Overload Of(Snapshot snapshot, RankedOverload ranked, CancellationToken cancellation)
    {
        var (symbol, target) = (ranked.Symbol, TokenMeaning.Target(ranked.Symbol));
        var comment = DocumentationText.PartsOf(Documented(target), cancellation);
        var location = CodeLocations.OfDeclarations(snapshot, target, cancellation).FirstOrDefault();
        return new Overload(SymbolIds.Of(target), SymbolDescription.KindOf(target), SignatureText.Of(symbol), ParametersOf(symbol, comment))
        {
            Chosen = ranked.IsChosen ? true : null,
            At = ranked.At?.Name,
            Returns = SignatureText.ReturnsOf(symbol),
            Extension = symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension } ? true : null,
            Constraints = SignatureText.ConstraintsOf(target),
            Obsolete = ObsoleteOf(target),
            Documentation = comment.Summary,
            Location = location,
            Assembly = location is null ? target.ContainingAssembly?.Name : null,
        };
    }

    private static IReadOnlyList<OverloadParameter> ParametersOf(ISymbol symbol, DocumentationParts comment) =>
    [
        .. Callable.ParametersOf(symbol).Select(parameter => new OverloadParameter(parameter.Name, SignatureText.TypeOf(parameter))
        {
            Modifiers = SignatureText.ModifiersOf(parameter),
            Default = SignatureText.DefaultOf(parameter),
            Documentation = comment.Parameters.GetValueOrDefault(parameter.Name),
        }),
    ];

    // A delegate is documented as a type, and so are the parameters of a primary constructor.
    private static ISymbol Documented(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.DelegateInvoke, ContainingType: { } type } => type,
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type, DeclaringSyntaxReferences: [var declared] }
            when declared.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax => type,
        _ => symbol,
    };

    private static string? ObsoleteOf(ISymbol symbol)
    {
        var mark = symbol.GetAttributes().FirstOrDefault(one => one.AttributeClass is { Name: nameof(ObsoleteAttribute), ContainingNamespace.Name: nameof(System) });
        return mark is null ? null : mark.ConstructorArguments is [{ Value: string message }, ..] ? message : "";
    }
}
