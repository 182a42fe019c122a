using System.Buffers;

namespace Sidecar.Protocol.Framing;

/// <summary>Makes one line: whoever has a message writes it here and hands the bytes to a <see cref="LineWriter"/>.</summary>
public static class LineBuffer
{
    private const int UsualBytes = 256;

    /// <summary>The bytes that <paramref name="write"/> writes, closed by a line feed.</summary>
    public static ReadOnlyMemory<byte> Build<TState>(TState state, Action<IBufferWriter<byte>, TState> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>(UsualBytes);
        write(buffer, state);
        buffer.GetSpan(1)[0] = (byte)'\n';
        buffer.Advance(1);
        return buffer.WrittenMemory;
    }
}
