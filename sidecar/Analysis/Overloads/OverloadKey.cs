using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Overloads;

/// <summary>What makes two overloads, or types of such, the same for who calls them.</summary>
internal static class OverloadKey
{
    /// <summary>As <see cref="SymbolKeys"/>, but a file that two projects compile declares one, whatever assembly it gets into.</summary>
    public static string Of(Snapshot snapshot, ISymbol symbol, CancellationToken cancellation)
    {
        var definition = TokenMeaning.Target(symbol).OriginalDefinition;
        var place = CodeLocations.PlacesOf(snapshot, definition, cancellation).FirstOrDefault();
        return place.Tree is { } tree && !ProjectUnit.IsGenerated(tree)
            ? $"{tree.FilePath}:{place.Span.Start}:{SymbolIds.Of(definition)}"
            : SymbolKeys.Of(definition);
    }
}
