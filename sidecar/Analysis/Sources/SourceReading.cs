using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Sources;

/// <summary>
/// Bytes of a file as the compiler reads them: by their byte order mark, else by the project's code page, else as UTF-8, and where
/// they are none, by the system's code page (Windows) or with a replacement for what is not valid (elsewhere).
/// </summary>
internal static class SourceReading
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Those that the compiler knows; four bytes each are two characters to it.
    private static readonly Encoding[] Marked = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>The content of the file at <paramref name="path"/>; null when it is gone or not for us.</summary>
    public static byte[]? ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What that means, the caller knows: a gap, an empty file, nothing to say.
            return null;
        }
    }

    /// <summary>The text of <paramref name="bytes"/>; <paramref name="codePage"/> is the project's, null when it has none.</summary>
    public static SourceText Decode(byte[] bytes, Encoding? codePage)
    {
        if (Array.Find(Marked, encoding => bytes.AsSpan().StartsWith(encoding.Preamble)) is { } marked)
            return TextOf(bytes.AsSpan(marked.Preamble.Length), marked);
        try
        {
            return TextOf(bytes, codePage ?? Strict);
        }
        catch (DecoderFallbackException)
        {
            return TextOf(bytes, CodePagesEncodingProvider.Instance.GetEncoding(0) ?? Encoding.UTF8);
        }
    }

    private static SourceText TextOf(ReadOnlySpan<byte> bytes, Encoding encoding) =>
        SourceText.From(encoding.GetString(bytes), encoding, SourceHashAlgorithm.Sha256);
}
