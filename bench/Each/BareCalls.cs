using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Sidecar.EachBench;

/// <summary>What a program would write that asks Roslyn itself: no lines of code, no order, nothing said about what is missing.</summary>
internal sealed class BareCalls(Solution solution)
{
    public static async Task<ISymbol> SymbolAsync(SampledPlace place) =>
        await SymbolFinder.FindSymbolAtPositionAsync(place.Document, place.Position)
        ?? throw new InvalidOperationException($"Roslyn finds nothing at {place.File}:{place.Line}.");

    public static async Task DescribeAsync(SampledPlace place)
    {
        var symbol = await SymbolAsync(place);
        _ = symbol.ToDisplayString() + symbol.GetDocumentationCommentXml();
    }

    public async Task ReferencesAsync(SampledPlace place) => await SymbolFinder.FindReferencesAsync(await SymbolAsync(place), solution);

    public async Task OccurrencesAsync(SampledPlace place) =>
        await SymbolFinder.FindReferencesAsync(await SymbolAsync(place), solution, [place.Document]);

    public async Task CallersAsync(SampledPlace place) => await SymbolFinder.FindCallersAsync(await SymbolAsync(place), solution);

    public async Task ImplementationsAsync(SampledPlace place)
    {
        var symbol = await SymbolAsync(place);
        await SymbolFinder.FindImplementationsAsync(symbol, solution);
        if (symbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type)
            await SymbolFinder.FindDerivedClassesAsync(type, solution);
        else if (symbol is IMethodSymbol)
            await SymbolFinder.FindOverridesAsync(symbol, solution);
    }

    public async Task HierarchyAsync(SampledPlace place)
    {
        var type = (INamedTypeSymbol)await SymbolAsync(place);
        _ = type.AllInterfaces;
        if (type.TypeKind == TypeKind.Interface)
        {
            await SymbolFinder.FindDerivedInterfacesAsync(type, solution);
            await SymbolFinder.FindImplementationsAsync(type, solution);
        }
        else
            await SymbolFinder.FindDerivedClassesAsync(type, solution);
    }

    public async Task ImpactAsync(SampledPlace place)
    {
        await ReferencesAsync(place);
        await CallersAsync(place);
        await ImplementationsAsync(place);
    }

    public static async Task CalleesAsync(SampledPlace place)
    {
        var (model, root) = ((await place.Document.GetSemanticModelAsync())!, (await place.Document.GetSyntaxRootAsync())!);
        // What is called without a call: properties, constructors, events.
        foreach (var called in root.FindToken(place.Position).Parent!.DescendantNodes().Where(node => node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax))
            _ = model.GetSymbolInfo(called);
    }

    public static async Task SignaturesAsync(SampledPlace place)
    {
        var (model, root) = ((await place.Document.GetSemanticModelAsync())!, (await place.Document.GetSyntaxRootAsync())!);
        foreach (var overload in model.GetMemberGroup(root.FindToken(place.Position).Parent!))
            _ = overload.ToDisplayString() + overload.GetDocumentationCommentXml();
    }

    public static async Task SourceAsync(SampledPlace place)
    {
        foreach (var part in (await SymbolAsync(place)).DeclaringSyntaxReferences)
            _ = (await part.GetSyntaxAsync()).ToFullString();
    }

    public static async Task MembersAsync(SampledPlace place)
    {
        var (model, root) = ((await place.Document.GetSemanticModelAsync())!, (await place.Document.GetSyntaxRootAsync())!);
        foreach (var member in root.DescendantNodes(node => node is not BlockSyntax).OfType<MemberDeclarationSyntax>())
            _ = model.GetDeclaredSymbol(member)?.ToDisplayString();
    }

    public async Task UnusedAsync(SampledPlace place)
    {
        var (model, root) = ((await place.Document.GetSemanticModelAsync())!, (await place.Document.GetSyntaxRootAsync())!);
        foreach (var member in root.DescendantNodes(node => node is not BlockSyntax).OfType<MemberDeclarationSyntax>())
            if (model.GetDeclaredSymbol(member) is { DeclaredAccessibility: Accessibility.Private or Accessibility.Internal } symbol)
                await SymbolFinder.FindReferencesAsync(symbol, solution);
    }

    public static async Task DiagnosticsAsync(SampledPlace place) => _ = (await place.Document.GetSemanticModelAsync())!.GetDiagnostics();

    public Task SearchAsync(SampledPlace place) =>
        SymbolFinder.FindSourceDeclarationsWithPatternAsync(solution, place.Name, SymbolFilter.TypeAndMember);

    public async Task TextAsync(SampledPlace place)
    {
        var pattern = new Regex($@"\b{place.Name}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        foreach (var document in solution.Projects.SelectMany(project => project.Documents).DistinctBy(document => document.FilePath))
            _ = pattern.Count((await document.GetTextAsync()).ToString());
    }

    public Task ProjectsAsync()
    {
        foreach (var project in solution.Projects)
            _ = (project.Name, project.ProjectReferences.Select(reference => solution.GetProject(reference.ProjectId)!.Name).Order().ToArray(), project.DocumentIds.Count);
        return Task.CompletedTask;
    }

    public Task GraphAsync()
    {
        _ = solution.GetProjectDependencyGraph().GetTopologicallySortedProjects().ToArray();
        return Task.CompletedTask;
    }
}
