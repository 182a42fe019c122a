using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace Sidecar.ProcessBench;

/// <summary><c>{"jsonrpc":"2.0","id":ID,"size":SIZE,"pad":"xxx…"}</c>, both as a question and as its answer.</summary>
internal static class BareMessage
{
    public static (long Id, int Size) Read(ReadOnlySequence<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        var (id, size) = (0L, 0);
        while (reader.Read() && size == 0)
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            if (reader.ValueTextEquals("id"u8) && reader.Read())
                id = reader.GetInt64();
            else if (reader.ValueTextEquals("size"u8) && reader.Read())
                size = reader.GetInt32();
        }
        return (id, size);
    }

    public static void Write(IBufferWriter<byte> output, long id, int size)
    {
        output.Write("{\"jsonrpc\":\"2.0\",\"id\":"u8);
        WriteNumber(output, id);
        output.Write(",\"size\":"u8);
        WriteNumber(output, size);
        output.Write(",\"pad\":\""u8);
        output.GetSpan(size)[..size].Fill((byte)'x');
        output.Advance(size);
        output.Write("\"}\n"u8);
    }

    private static void WriteNumber(IBufferWriter<byte> output, long number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out var written);
        output.Advance(written);
    }
}
