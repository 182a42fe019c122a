using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Sources;

/// <summary>Bytes of a file as the compiler reads them: by their byte order mark, else UTF-8, else Latin-1.</summary>
internal static class SourceReading
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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

    /// <summary>The text of <paramref name="bytes"/>.</summary>
    public static SourceText Decode(byte[] bytes)
    {
        try
        {
            return Decode(bytes, Strict);
        }
        catch (DecoderFallbackException)
        {
            return Decode(bytes, Encoding.Latin1);
        }
    }

    private static SourceText Decode(byte[] bytes, Encoding encoding)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), encoding, detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        return SourceText.From(text, reader.CurrentEncoding, SourceHashAlgorithm.Sha256);
    }
}
