using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Texts;

/// <summary>Shows matches, which come file by file: one file at a time is held parsed.</summary>
/// <param name="root">The folder that paths are told from.</param>
/// <param name="context">How many lines around each are wanted.</param>
internal sealed class MatchPlaces(string root, int? context)
{
    private SearchedFile? _file;
    private SyntaxTree[] _trees = [];

    /// <summary>The place of <paramref name="match"/> as answers show it; <paramref name="mark"/> says what is special about its file.</summary>
    public CodeLocation Of(TextMatch match, Func<SyntaxTree, CodeLocation, CodeLocation> mark, CancellationToken cancellation)
    {
        if (_file != match.File)
            (_file, _trees) = (match.File, match.File.Parse(cancellation));
        if (!match.File.IsCode)
            return PlaceIn(match.File.Text(), match);
        var (tree, kind) = TextPlaces.Of(_trees, match.Position, cancellation);
        var span = new TextSpan(match.Position, 0);
        var place = mark(tree, CodeLocations.Unmarked(root, tree, span, cancellation)) with { In = kind };
        return CodeLocations.WithContext(place, tree, span, context, cancellation);
    }

    private CodeLocation PlaceIn(SourceText text, TextMatch match)
    {
        var start = text.Lines.GetLinePosition(match.Position);
        return new CodeLocation(WorkspacePath.Shorten(root, match.File.Path), start.Line + 1, start.Character + 1, Excerpts.LineOf(text, start.Line))
        {
            Around = context is > 0 ? Excerpts.Around(text, start.Line, context.Value) : null,
        };
    }
}
