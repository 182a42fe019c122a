namespace Sidecar.Protocol.Tests;

/// <summary>Keeps what is written; can be held up, so that lines pile up behind it, and can break.</summary>
internal sealed class RecordingStream : MemoryStream
{
    private readonly ManualResetEventSlim _open = new(initialState: true);
    private volatile bool _broken;

    /// <summary>From now on writing waits.</summary>
    public void Hold() => _open.Reset();

    /// <summary>Writing goes on.</summary>
    public void Release() => _open.Set();

    /// <summary>From now on writing fails, as on a pipe without a reader.</summary>
    public void Break() => _broken = true;

    public override void Write(byte[] buffer, int offset, int count)
    {
        _open.Wait();
        if (_broken)
            throw new IOException("Broken pipe");
        base.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _open.Dispose();
        base.Dispose(disposing);
    }
}
