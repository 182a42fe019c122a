using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Sources;

/// <summary>
/// A text whose method bodies read as white space of the same shape: parsing it costs a fraction, every declaration keeps
/// its place, and what other files can see of it is the same.
/// </summary>
internal sealed class OutlineText(SourceText whole, IReadOnlyList<TextSpan> bodies) : SourceText(checksumAlgorithm: SourceHashAlgorithm.Sha256)
{
    /// <summary>The text with its bodies.</summary>
    public SourceText Whole => whole;

    /// <inheritdoc/>
    public override Encoding? Encoding => whole.Encoding;

    /// <inheritdoc/>
    public override int Length => whole.Length;

    /// <inheritdoc/>
    public override char this[int position] =>
        IsInBody(position) && whole[position] is not ('\r' or '\n') ? ' ' : whole[position];

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        whole.CopyTo(sourceIndex, destination, destinationIndex, count);
        var end = sourceIndex + count;
        for (var i = FirstEndingBehind(sourceIndex); i < bodies.Count && bodies[i].Start < end; i++)
        {
            var from = Math.Max(bodies[i].Start, sourceIndex);
            var to = Math.Min(bodies[i].End, end);
            Blank(destination.AsSpan(destinationIndex + from - sourceIndex, to - from));
        }
    }

    /// <inheritdoc/>
    protected override TextLineCollection GetLinesCore() => whole.Lines;

    private static void Blank(Span<char> text)
    {
        while (text.Length > 0)
        {
            var line = text.IndexOfAny('\r', '\n');
            if (line < 0)
            {
                text.Fill(' ');
                return;
            }
            text[..line].Fill(' ');
            text = text[(line + 1)..];
        }
    }

    private bool IsInBody(int position)
    {
        var i = FirstEndingBehind(position);
        return i < bodies.Count && bodies[i].Start <= position;
    }

    private int FirstEndingBehind(int position)
    {
        var (low, high) = (0, bodies.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (bodies[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
