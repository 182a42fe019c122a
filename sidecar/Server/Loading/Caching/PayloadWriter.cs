using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Sidecar.Server.Loading.Caching;

/// <summary>Writes numbers and texts; each text is kept once.</summary>
internal sealed class PayloadWriter
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _texts = new();
    private readonly ArrayBufferWriter<byte> _body = new();

    /// <summary>A number that is not negative.</summary>
    public void Count(int number) => Count(_body, number);

    public void Long(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_body.GetSpan(sizeof(long)), number);
        _body.Advance(sizeof(long));
    }

    public void Hash(ulong hash) => Long(unchecked((long)hash));

    public void Flag(bool flag) => Count(flag ? 1 : 0);

    public void Text(string? text)
    {
        if (text is null)
        {
            Count(0);
            return;
        }
        if (!_ids.TryGetValue(text, out var id))
        {
            _ids.Add(text, id = _ids.Count);
            Count(_texts, Encoding.UTF8.GetByteCount(text));
            Encoding.UTF8.GetBytes(text, _texts);
        }
        Count(id + 1);
    }

    public void Texts(IReadOnlyList<string> texts)
    {
        Count(texts.Count);
        foreach (var text in texts)
            Text(text);
    }

    /// <summary>All texts, then everything else in the order it was written.</summary>
    public byte[] ToArray()
    {
        var count = new ArrayBufferWriter<byte>();
        Count(count, _ids.Count);
        return [.. count.WrittenSpan, .. _texts.WrittenSpan, .. _body.WrittenSpan];
    }

    // Seven bits a byte, the lowest first; the eighth says that more follow.
    private static void Count(ArrayBufferWriter<byte> to, int number)
    {
        var rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7)
            to.Write([(byte)(rest | 0x80)]);
        to.Write([(byte)rest]);
    }
}
