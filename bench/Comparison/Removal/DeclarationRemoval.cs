using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Comparison.Oracle;

namespace Sidecar.Comparison.Removal;

/// <summary>Takes declarations out of a file.</summary>
internal static class DeclarationRemoval
{
    /// <summary>Writes <paramref name="file"/> without what is declared at <paramref name="places"/>.</summary>
    public static async Task WriteAsync(string file, CSharpParseOptions options, IEnumerable<Place> places, CancellationToken cancellation)
    {
        var text = SourceText.From(await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false));
        var root = await CSharpSyntaxTree.ParseText(text, options, cancellationToken: cancellation).GetRootAsync(cancellation).ConfigureAwait(false);
        var starts = places.Select(place => text.Lines[place.Line - 1].Start + place.Column - 1).ToHashSet();
        var nodes = DeclaredName.In(root).Where(declared => starts.Remove(declared.Name.SpanStart)).Select(declared => declared.Node).ToArray();
        if (starts.Count > 0)
            throw new InvalidOperationException($"Nothing is declared at {starts.First()} of {file}.");
        // Of a field that declares several, the last takes the field with it.
        var fields = nodes.GroupBy(node => node.Parent).Where(group => group.Key is VariableDeclarationSyntax all && all.Variables.Count == group.Count()).ToArray();
        var left = root.RemoveNodes(nodes.Except(fields.SelectMany(group => group)).Concat(fields.Select(group => group.Key!.Parent!)), SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
        await File.WriteAllTextAsync(file, left.ToFullString(), cancellation).ConfigureAwait(false);
    }
}
