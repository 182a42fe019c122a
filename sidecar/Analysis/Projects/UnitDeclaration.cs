using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Index;

namespace Sidecar.Analysis.Projects;

/// <summary>
/// Makes a project's <see cref="DeclaredUnit"/>: outlines of its files, references to what other projects declare, and what
/// its generators made.
/// </summary>
internal static class UnitDeclaration
{
    /// <summary>Declares <paramref name="unit"/>, reusing what <paramref name="before"/> has in common with it.</summary>
    public static async Task<DeclaredUnit> MakeAsync(ProjectUnit unit, DeclaredUnit? before)
    {
        var generated = await unit.GeneratedAsync().ConfigureAwait(false);
        var written = await WrittenAsync(unit, generated.Compilation ?? before?.Written, whole: false).ConfigureAwait(false);
        var trees = generated.Sources.Select(source => Parse(unit, source, before)).ToImmutableArray();
        var compilation = before?.Written == written && before.GeneratedTrees.SequenceEqual(trees) ? before.Compilation : written.AddSyntaxTrees(trees);
        var looksTheSame = generated.OutlineKey is { } key && key == before?.Generated.OutlineKey;
        return new DeclaredUnit(written, compilation, looksTheSame ? before!.Referenced : compilation, generated with { Compilation = null }, trees);
    }

    /// <summary>The compilation of the project's own files, whole or in outline.</summary>
    public static async Task<CSharpCompilation> WrittenAsync(ProjectUnit unit, CSharpCompilation? before, bool whole)
    {
        var references = unit.Parts.References;
        var declared = await Task.WhenAll(references.Select(r => r.Unit.UnitAsync())).ConfigureAwait(false);
        MetadataReference[] all =
        [
            .. unit.Parts.Assemblies.Select(a => a.File.Reference(a.Properties)),
            .. declared.Select((d, i) => d.Referenced.ToMetadataReference(references[i].Properties.Aliases, references[i].Properties.EmbedInteropTypes)),
        ];
        var trees = Trees(unit, whole);
        return before is not null && before.AssemblyName == unit.Input.Name && before.Options.Equals(unit.Input.Options)
            ? CompilationUpdate.To(before, trees, all)
            : CSharpCompilation.Create(unit.Input.Name, trees, all, unit.Input.Options);
    }

    private static SyntaxTree[] Trees(ProjectUnit unit, bool whole)
    {
        var trees = new SyntaxTree[unit.Files.Length];
        var options = unit.Input.ParseOptions;
        Parallel.For(0, trees.Length, i => trees[i] =
            whole ? unit.Files[i].Whole(options, CancellationToken.None) : unit.Files[i].Outline(options, CancellationToken.None));
        return trees;
    }

    // A file that came out as before keeps its tree, and with it what was bound.
    private static SyntaxTree Parse(ProjectUnit unit, GeneratedSource source, DeclaredUnit? before)
    {
        var options = unit.Input.ParseOptions;
        if (before is not null)
            for (var i = 0; i < before.GeneratedTrees.Length; i++)
                if (before.Generated.Sources[i] == source && before.GeneratedTrees[i].Options.Equals(options))
                    return before.GeneratedTrees[i];
        return CSharpSyntaxTree.ParseText(SourceText.From(source.Text, Encoding.UTF8), options, source.Path);
    }
}
