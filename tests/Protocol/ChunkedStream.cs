namespace Sidecar.Protocol.Tests;

/// <summary>Hands out bytes in pieces of given sizes, then in pieces of the last size.</summary>
internal sealed class ChunkedStream(ReadOnlyMemory<byte> bytes, params IReadOnlyList<int> sizes) : Stream
{
    private ReadOnlyMemory<byte> _rest = bytes;
    private int _next;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var size = sizes.Count == 0 ? buffer.Length : sizes[Math.Min(_next++, sizes.Count - 1)];
        var piece = _rest[..Math.Min(Math.Min(size, buffer.Length), _rest.Length)];
        piece.Span.CopyTo(buffer);
        _rest = _rest[piece.Length..];
        return piece.Length;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
