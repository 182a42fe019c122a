using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Overloads;

/// <summary>Finds out what a call could call, and what it does.</summary>
internal static class CallBinding
{
    /// <summary>The overloads that are accessible at <paramref name="site"/>, of a delegate that is created its own signature; null for an element of what has no indexer, as arrays.</summary>
    public static OverloadSet? Of(TreeModels models, CallSyntax site, CancellationToken cancellation)
    {
        var found = Of(models.Uses, site, cancellation);
        return found?.Symbols.Any(Callable.FollowsFlow) == true ? Of(models.Flow, site, cancellation) : found;
    }

    private static OverloadSet? Of(SemanticModel model, CallSyntax site, CancellationToken cancellation)
    {
        if (site.Node is BaseObjectCreationExpressionSyntax && Callable.InvokeOf(CreatedType(model, site.Node, cancellation)) is { } invoke)
            return new OverloadSet([invoke], invoke, IsChosen: true, site with { Arguments = null });
        var chosen = model.GetSymbolInfo(site.Node, cancellation).Symbol is var bound and (IMethodSymbol or IPropertySymbol { IsIndexer: true }) ? bound : null;
        var group = GroupOf(model, site, cancellation).Where(symbol => !IsSame(symbol, chosen));
        ImmutableArray<ISymbol> all = [.. new[] { chosen }.OfType<ISymbol>(), .. group];
        return all.IsEmpty && CallSyntax.IsElement(site.Node) ? null : new OverloadSet(all, chosen, IsChosen: chosen is not null, site);
    }

    private static IEnumerable<ISymbol> GroupOf(SemanticModel model, CallSyntax site, CancellationToken cancellation) => site.Node switch
    {
        InvocationExpressionSyntax call => MethodsOf(model, call, cancellation),
        ConstructorInitializerSyntax initializer => ConstructorsOf(model, initializer, cancellation),
        PrimaryConstructorBaseTypeSyntax type => ConstructorsOf(model, site.Node, model.GetTypeInfo(type.Type, cancellation).Type, through: null, cancellation),
        AttributeSyntax or BaseObjectCreationExpressionSyntax when CreatedType(model, site.Node, cancellation) is var type =>
            ConstructorsOf(model, site.Node, type, through: type, cancellation),
        _ => IndexersOf(model, site.Node, cancellation),
    };

    private static IEnumerable<ISymbol> MethodsOf(SemanticModel model, InvocationExpressionSyntax call, CancellationToken cancellation)
    {
        var methods = model.GetMemberGroup(call.Expression, cancellation).OfType<IMethodSymbol>().ToArray();
        if (methods.Length == 0)
            return Callable.InvokeOf(model.GetTypeInfo(call.Expression, cancellation).Type) is { } invoke ? [invoke] : [];
        var receiver = Receiver.Of(model, call.Expression, cancellation);
        return methods.Where(method => receiver.Allows(method) && IsAccessible(model, call, method, receiver.Through, cancellation));
    }

    private static IEnumerable<ISymbol> ConstructorsOf(SemanticModel model, ConstructorInitializerSyntax initializer, CancellationToken cancellation)
    {
        var current = initializer.Parent is { } declaration ? model.GetDeclaredSymbol(declaration, cancellation) : null;
        var type = initializer.IsKind(SyntaxKind.ThisConstructorInitializer) ? current?.ContainingType : current?.ContainingType?.BaseType;
        return ConstructorsOf(model, initializer, type, through: null, cancellation).Where(constructor => !IsSame(constructor, current));
    }

    private static IEnumerable<ISymbol> ConstructorsOf(
        SemanticModel model, SyntaxNode node, ITypeSymbol? type, ITypeSymbol? through, CancellationToken cancellation) =>
        (type as INamedTypeSymbol)?.InstanceConstructors.Where(constructor => IsAccessible(model, node, constructor, through, cancellation)) ?? [];

    private static IEnumerable<ISymbol> IndexersOf(SemanticModel model, SyntaxNode access, CancellationToken cancellation)
    {
        var type = Receiver.TypeOfElements(model, access, cancellation);
        return type is null or IErrorTypeSymbol
            ? []
            : model.LookupSymbols(access.SpanStart, type, WellKnownMemberNames.Indexer).OfType<IPropertySymbol>();
    }

    private static ITypeSymbol? CreatedType(SemanticModel model, SyntaxNode creation, CancellationToken cancellation) =>
        model.GetTypeInfo(creation, cancellation) is var info && info.Type is null or IErrorTypeSymbol ? info.ConvertedType : info.Type;

    private static bool IsAccessible(SemanticModel model, SyntaxNode node, ISymbol symbol, ITypeSymbol? through, CancellationToken cancellation)
    {
        if (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.DelegateInvoke or MethodKind.ReducedExtension })
            return true;
        var enclosing = node is PrimaryConstructorBaseTypeSyntax { Parent.Parent: { } declaration }
            ? model.GetDeclaredSymbol(declaration, cancellation)
            : model.GetEnclosingSymbol(node.SpanStart, cancellation);
        ISymbol within = enclosing as INamedTypeSymbol ?? enclosing?.ContainingType ?? (ISymbol)model.Compilation.Assembly;
        return model.Compilation.IsSymbolAccessibleWithin(symbol, within, through);
    }

    private static bool IsSame(ISymbol symbol, ISymbol? other) =>
        other is not null && SymbolEqualityComparer.Default.Equals(TokenMeaning.Target(symbol).OriginalDefinition, TokenMeaning.Target(other).OriginalDefinition);
}
