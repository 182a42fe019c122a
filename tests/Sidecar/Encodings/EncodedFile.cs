using System.Text;

namespace Sidecar.Server.Tests.Encodings;

/// <summary>One text, written down in many ways: which bytes stand for it, and where its lines end.</summary>
/// <param name="Encoding">The name of the encoding; "utf-8 mark" is the one with a byte order mark.</param>
/// <param name="LineEnd">What ends a line.</param>
/// <param name="EndsLast">Whether the last line has an end.</param>
internal sealed record EncodedFile(string Encoding, string LineEnd, bool EndsLast)
{
    private static readonly string[] Lines =
        ["// \u044f\u0436", "class User", "{", "    /* \u0436 */ Used? Field; string s = \"\u044f\";", "    void Run()", "    {", "        new Used();", "    }", "}"];

    /// <summary>Encodings that a file says or shows by itself.</summary>
    public static IEnumerable<string> Evident => ["utf-8", "utf-8 mark", "utf-16", "utf-16BE"];

    /// <summary>What the compiler takes for the end of a line.</summary>
    public static IEnumerable<string> LineEnds => ["\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <summary>Where <c>Used</c> is used, with the code there, however the file is written.</summary>
    public static string Uses => "4:13 /* \u0436 */ Used? Field; string s = \"\u044f\";, 7:13 new Used();";

    /// <summary>What is in the file.</summary>
    public byte[] Bytes
    {
        get
        {
            var text = string.Join(LineEnd, Lines) + (EndsLast ? LineEnd : "");
            var encoding = EncodingOf(Encoding);
            // Of those with a mark, a file has it.
            return Encoding.StartsWith("utf-16", StringComparison.Ordinal) || Encoding.EndsWith("mark", StringComparison.Ordinal)
                ? [.. encoding.Preamble, .. encoding.GetBytes(text)]
                : encoding.GetBytes(text);
        }
    }

    /// <summary>The encoding of that name.</summary>
    public static Encoding EncodingOf(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? System.Text.Encoding.GetEncoding(name.Split(' ')[0]);
}
