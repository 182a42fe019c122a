namespace Sidecar.Protocol.Framing;

/// <summary>One line, or how the stream ended.</summary>
/// <param name="Status">What <paramref name="Bytes"/> are.</param>
/// <param name="Bytes">The line without its end; the first <see cref="LineReader.KeptPrefixBytes"/> when it is too long or incomplete.</param>
public readonly record struct Line(LineStatus Status, ReadOnlyMemory<byte> Bytes);
