using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Uses;

/// <summary>
/// Which types a file creates by <c>new(…)</c> where syntax does not tell. Binding says, which takes most of the time of a search;
/// so it is kept, under a key of the file and of how everything that it can see looks.
/// </summary>
internal static class CreatedTypes
{
    /// <summary>Whether the file may create a type of one of those names without writing it; true as long as nobody has looked.</summary>
    public static bool MayCreate(ProjectUnit unit, SourceFile file, IReadOnlyList<string> names, IndexStore store, CancellationToken cancellation)
    {
        if (!file.Index(unit.Input.ParseOptions, cancellation).Has(Constructs.TargetTypedNew))
            return false;
        return KeyOf(unit, file) is not { } key || store.Created(key) is not { } created
            || names.Any(name => Array.BinarySearch(created, NameHash.Of(name)) >= 0);
    }

    /// <summary>Looks at the files of <paramref name="unit"/> that nobody has looked at.</summary>
    public static async Task LookAsync(ProjectUnit unit, IndexStore store, Func<CancellationToken, ValueTask> quiet, CancellationToken cancellation)
    {
        var unknown = unit.Files
            .Where(file => file.Index(unit.Input.ParseOptions, cancellation).Has(Constructs.TargetTypedNew))
            .Where(file => KeyOf(unit, file) is { } key && store.Created(key) is null)
            .ToArray();
        if (unknown.Length == 0)
            return;
        var compilation = await unit.WithBodiesAsync(unknown, cancellation).ConfigureAwait(false);
        foreach (var file in unknown)
        {
            await quiet(cancellation).ConfigureAwait(false);
            store.Add(KeyOf(unit, file)!.Value, In(compilation, compilation.SyntaxTrees[unit.IndexOf(file)], cancellation));
        }
    }

    private static uint[] In(CSharpCompilation compilation, SyntaxTree tree, CancellationToken cancellation)
    {
        var model = UseModel.Of(compilation, tree);
        var names = tree.GetRoot(cancellation).DescendantNodes()
            .OfType<ImplicitObjectCreationExpressionSyntax>()
            .Where(creation => CreationContext.WrittenType(creation) is null)
            .Select(creation => model.GetSymbolInfo(creation, cancellation))
            .SelectMany(info => info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols)
            .Select(constructor => NameHash.Of(constructor.ContainingType.Name));
        return [.. names.Distinct().Order()];
    }

    private static UInt128? KeyOf(ProjectUnit unit, SourceFile file)
    {
        if (unit.KnownGenerated?.OutlineKey is not { } outline)
            return null;
        var hash = new KeyHash();
        hash.Add(outline);
        hash.Add(file.Path);
        hash.Add(file.Hash);
        return hash.Finish();
    }
}
