using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;

namespace Sidecar.Analysis.Symbols;

/// <summary>Finds properties that a record's parameters declare: <see cref="Compilation.GetSymbolsWithName(string, SymbolFilter, CancellationToken)"/> does not.</summary>
internal static class RecordProperties
{
    /// <summary>Those called <paramref name="name"/> in the files of <paramref name="unit"/>, whose <paramref name="compilation"/> that is.</summary>
    public static IEnumerable<ISymbol> Find(ProjectUnit unit, Compilation compilation, string name, SymbolFilter filter, CancellationToken cancellation)
    {
        if (!filter.HasFlag(SymbolFilter.Member))
            return [];
        var (hash, options) = (NameHash.Of(name), unit.Input.ParseOptions);
        return unit.Files
            .Where(file => file.MayMention(name, hash, options))
            .SelectMany(file => RecordsWith(file.Index(options, cancellation), name))
            .Distinct()
            .SelectMany(record => compilation.GetSymbolsWithName(record, SymbolFilter.Type, cancellation))
            .OfType<INamedTypeSymbol>()
            .Where(type => type.IsRecord)
            .SelectMany(type => type.GetMembers(name))
            .Where(member => member is IPropertySymbol);
    }

    private static IEnumerable<string> RecordsWith(FileIndex index, string name) =>
        from declared in index.Declarations
        where declared.Kind == SyntaxKind.Parameter && declared.Name == name && declared.Container >= 0
        select index.Declarations[declared.Container].Name;
}
