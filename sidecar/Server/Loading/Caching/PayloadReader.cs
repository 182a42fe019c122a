using System.Buffers.Binary;
using System.Text;

namespace Sidecar.Server.Loading.Caching;

/// <summary>Reads what <see cref="PayloadWriter"/> wrote. Whatever the bytes are, it ends or throws.</summary>
/// <remarks>Every member throws <see cref="InvalidDataException"/> for what nobody wrote.</remarks>
internal sealed class PayloadReader
{
    private readonly byte[] _bytes;
    private readonly string[] _texts;
    private int _at;

    /// <summary>Reads from <paramref name="start"/> on.</summary>
    public PayloadReader(byte[] bytes, int start)
    {
        _bytes = bytes;
        _at = start;
        _texts = new string[Count()];
        for (var i = 0; i < _texts.Length; i++)
            _texts[i] = Encoding.UTF8.GetString(Take(Number()));
    }

    /// <summary>How many of something follow; never more than bytes are left.</summary>
    public int Count() => Bounded(Number());

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public ulong Hash() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    public bool Flag() => Take(1)[0] != 0;

    /// <summary>A number that was written by <see cref="PayloadWriter.Count(int)"/> and counts nothing that follows.</summary>
    public int Number()
    {
        var number = 0;
        for (var shift = 0; shift < 32; shift += 7)
        {
            var part = Take(1)[0];
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
                return number >= 0 ? number : throw Broken();
        }
        throw Broken();
    }

    public string? TextOrNull()
    {
        var id = Number();
        return id == 0 ? null : id <= _texts.Length ? _texts[id - 1] : throw Broken();
    }

    public string Text() => TextOrNull() ?? throw Broken();

    public string[] Texts()
    {
        var texts = new string[Count()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Text();
        return texts;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _bytes.Length - _at)
            throw Broken();
        _at += count;
        return _bytes.AsSpan(_at - count, count);
    }

    private int Bounded(int count) => count >= 0 && count <= _bytes.Length - _at ? count : throw Broken();

    private static InvalidDataException Broken() => new("The cache file holds what nobody wrote.");
}
