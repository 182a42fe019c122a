using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;

namespace Sidecar.Cli.Rendering;

/// <summary>The lines around a place, numbered, with a mark at its own.</summary>
internal static class ExcerptLines
{
    /// <summary>Writes <paramref name="around"/>, in which <paramref name="line"/> is meant.</summary>
    public static void Write(int line, CodeExcerpt around, Page page, int indent)
    {
        var margin = new string(' ', indent);
        foreach (var (code, i) in around.Code.Split('\n').Select((code, i) => (code, i)))
            page.Line(margin, new Piece($"{around.Line + i,6}{(around.Line + i == line ? '>' : ' ')} ", Tint.Faint), code);
    }
}
