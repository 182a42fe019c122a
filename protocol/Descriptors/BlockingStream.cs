using System.IO.Pipes;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sidecar.Protocol.Descriptors;

/// <summary>
/// A pipe end that reads and writes on the calling thread, asynchronous calls included: the dedicated threads at the
/// pipe's ends need no thread pool, so that a busy pool cannot delay them. Unlike the console's streams it reports a
/// broken pipe, as an <see cref="IOException"/>.
/// </summary>
public sealed class BlockingStream : Stream
{
    private readonly Stream _inner;
    private readonly SafeHandle? _handle;

    /// <summary>A stream over a descriptor of this process.</summary>
    public BlockingStream(SafeFileHandle handle, FileAccess access) =>
        (_inner, _handle) = (new FileStream(handle, access, bufferSize: 0), handle);

    /// <summary>A stream that calls the synchronous methods of another.</summary>
    public BlockingStream(Stream inner) => (_inner, _handle) = (inner, (inner as PipeStream)?.SafePipeHandle);

    /// <inheritdoc/>
    public override bool CanRead => _inner.CanRead;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => _inner.CanWrite;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => _inner.Read(buffer);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => _inner.Read(buffer, offset, count);

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_inner.Read(buffer.Span));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _inner.Write(buffer);
        ShareOffset();
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() => _inner.Flush();

    /// <summary>Whether so many bytes can be written now without waiting for the reader. False when that is not known.</summary>
    public bool TakesAtOnce(int bytes) => _handle is not null && PipeRoom.Has(_handle, bytes);

    /// <summary>Lets a pipe hold more, so that a long line costs fewer switches between its two ends. Does what it can.</summary>
    public BlockingStream Enlarged()
    {
        if (_handle is not null)
            PipeRoom.Enlarge(_handle);
        return this;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }

    // A file stream counts its own offset in a regular file; asking for its handle moves the descriptor's there, which
    // other processes share: "{ first; second; } > file" would otherwise overwrite.
    private void ShareOffset()
    {
        if (_inner is FileStream { CanSeek: true } file)
            _ = file.SafeFileHandle;
    }
}
