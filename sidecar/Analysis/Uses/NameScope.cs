using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Completeness;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Uses;

/// <summary>Where a symbol's name can mean it, as far as its declaration says.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string>? _assemblies;
    private readonly IReadOnlyList<(string File, TextSpan Span)>? _members;
    private readonly HashSet<string>? _files;
    private readonly bool _isParameter;

    private NameScope(ImmutableArray<ISymbol> targets)
    {
        _isParameter = targets[0] is IParameterSymbol;
        _assemblies = targets.All(TargetGaps.StaysInside) ? targets.Select(target => target.ContainingAssembly?.Name).OfType<string>().ToHashSet() : null;
        _files = targets.All(IsOfFile) ? targets.SelectMany(target => target.Locations).Select(location => location.SourceTree?.FilePath).OfType<string>().ToHashSet() : null;
        _members = targets.All(IsInsideMember) ? [.. targets.SelectMany(MembersOf)] : null;
    }

    /// <summary>That of <paramref name="targets"/>, which are one symbol.</summary>
    public static NameScope Of(ImmutableArray<ISymbol> targets) => new(targets);

    /// <summary>Whether it can be in code of <paramref name="unit"/>.</summary>
    public bool Has(ProjectUnit unit) => _assemblies?.Contains(unit.Input.Name) != false;

    /// <summary>Whether it can be meant by <paramref name="name"/> in the file at <paramref name="path"/>: calls may name parameters, else what is inside of a member is known there only.</summary>
    public bool Has(string path, LeftOutName name) =>
        _files?.Contains(path) != false && (_members is null || (_isParameter && name.IsArgument) || _members.Any(member => member.File == path && member.Span.Contains(name.Position)));

    private static bool IsOfFile(ISymbol symbol)
    {
        for (var type = symbol as INamedTypeSymbol ?? symbol.ContainingType; type is not null; type = type.ContainingType)
            if (type.IsFileLocal)
                return true;
        return false;
    }

    private static bool IsInsideMember(ISymbol symbol) =>
        symbol is IParameterSymbol or ILocalSymbol or IRangeVariableSymbol or ILabelSymbol or ITypeParameterSymbol { DeclaringMethod: not null } || IsNested(symbol);

    private static bool IsNested(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction };

    private static IEnumerable<(string File, TextSpan Span)> MembersOf(ISymbol symbol)
    {
        var member = symbol.ContainingSymbol;
        while (IsNested(member))
            member = member.ContainingSymbol;
        return CodeLocations.Parts(member).SelectMany(part => part.DeclaringSyntaxReferences)
            .Select(part => (part.SyntaxTree.FilePath, SpanOf(part.GetSyntax())));
    }

    // Code outside of all types begins with what stands before it.
    private static TextSpan SpanOf(SyntaxNode member) => member is CompilationUnitSyntax ? member.FullSpan : member.Span;
}
