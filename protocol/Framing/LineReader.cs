using System.Buffers;
using System.IO.Pipelines;

namespace Sidecar.Protocol.Framing;

/// <summary>
/// Cuts a stream into lines: UTF-8, <c>\n</c>, with <c>\r\n</c>, blank lines and one byte order mark at the start
/// tolerated. Only what is new is searched for the line feed, so that a line costs its length however it arrives, and
/// never more than the limit is kept.
/// </summary>
/// <remarks>One caller at a time.</remarks>
public sealed class LineReader
{
    /// <summary>How much of a line is kept that is not handed out whole.</summary>
    public const int KeptPrefixBytes = 1024;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    // A line of the limit may have these around it; whether it is too long must not hang on where a chunk ends.
    private static readonly int ToleratedBytes = ByteOrderMark.Length + "\r".Length;

    private readonly PipeReader _input;
    private readonly int _maxLineBytes;
    private readonly long _maxSkippedBytes;

    // A position, not a length: to find an offset the buffer walks its segments from the start, which makes a long line
    // cost its square. It stays valid because nothing before it is consumed.
    private SequencePosition? _scannedTo;
    private bool _atStart = true;
    private byte[]? _skippedPrefix;
    private long _skipped;

    /// <summary>
    /// Reads lines of at most <paramref name="maxLineBytes"/> from <paramref name="input"/>. A longer one is skipped up
    /// to its line feed, for at most <paramref name="maxSkippedBytes"/>.
    /// </summary>
    public LineReader(PipeReader input, int maxLineBytes, long maxSkippedBytes = long.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxLineBytes);
        _input = input;
        _maxLineBytes = maxLineBytes;
        _maxSkippedBytes = maxSkippedBytes;
    }

    /// <summary>The next line; a blank one is passed over. After the end, <see cref="LineStatus.End"/> again and again.</summary>
    public async ValueTask<Line> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await _input.ReadAsync(cancellation).ConfigureAwait(false);
            var buffer = read.Buffer;
            if (TryTake(ref buffer, out var line))
            {
                _input.AdvanceTo(buffer.Start);
                return line;
            }
            if (read.IsCompleted)
                return Finish(buffer);
            Keep(buffer);
            if (_skipped > _maxSkippedBytes)
                return new Line(LineStatus.Endless, _skippedPrefix);
        }
    }

    private bool TryTake(ref ReadOnlySequence<byte> buffer, out Line line)
    {
        line = default;
        while (FindLineFeed(buffer) is { } end)
        {
            var content = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            if (TryHandOut(content, out line))
                return true;
        }
        return false;
    }

    private void Keep(ReadOnlySequence<byte> buffer)
    {
        if (buffer.Length <= (long)_maxLineBytes + ToleratedBytes && _skippedPrefix is null)
        {
            _input.AdvanceTo(buffer.Start, buffer.End);
            return;
        }
        _skippedPrefix ??= Prefix(WithoutByteOrderMark(buffer));
        _atStart = false;
        _scannedTo = null;
        _skipped += buffer.Length;
        _input.AdvanceTo(buffer.End);
    }

    private SequencePosition? FindLineFeed(ReadOnlySequence<byte> buffer)
    {
        var unseen = _scannedTo is { } seen ? buffer.Slice(seen) : buffer;
        var found = unseen.PositionOf((byte)'\n');
        _scannedTo = found is null && !buffer.IsEmpty ? buffer.End : null;
        return found;
    }

    private bool TryHandOut(ReadOnlySequence<byte> content, out Line line)
    {
        if (_skippedPrefix is { } prefix)
        {
            _skippedPrefix = null;
            _skipped = 0;
            line = new Line(LineStatus.TooLong, prefix);
            return true;
        }
        var bytes = Trim(content);
        line = bytes.Length > _maxLineBytes
            ? new Line(LineStatus.TooLong, Prefix(bytes))
            : new Line(LineStatus.Complete, Copy(bytes));
        return bytes.Length > 0;
    }

    private ReadOnlySequence<byte> Trim(ReadOnlySequence<byte> content)
    {
        content = WithoutByteOrderMark(content);
        _atStart = false;
        if (content.Length > 0 && content.Slice(content.Length - 1).FirstSpan[0] == '\r')
            content = content.Slice(0, content.Length - 1);
        return content;
    }

    private ReadOnlySequence<byte> WithoutByteOrderMark(ReadOnlySequence<byte> content)
    {
        if (!_atStart || content.Length < ByteOrderMark.Length)
            return content;
        return content.Slice(0, ByteOrderMark.Length).ToArray().AsSpan().SequenceEqual(ByteOrderMark)
            ? content.Slice(ByteOrderMark.Length)
            : content;
    }

    private Line Finish(ReadOnlySequence<byte> buffer)
    {
        var rest = _skippedPrefix ?? Prefix(buffer);
        _skippedPrefix = null;
        _input.AdvanceTo(buffer.End);
        _scannedTo = null;
        return rest.Length == 0 ? new Line(LineStatus.End, default) : new Line(LineStatus.Incomplete, rest);
    }

    private static byte[] Copy(ReadOnlySequence<byte> bytes)
    {
        var copy = GC.AllocateUninitializedArray<byte>((int)bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }

    private static byte[] Prefix(ReadOnlySequence<byte> bytes) =>
        bytes.Slice(0, Math.Min(bytes.Length, KeptPrefixBytes)).ToArray();
}
