using System.Buffers;
using System.Text;
using System.Text.Json;
using Sidecar.Host.Client;

namespace Sidecar.Host.OneShot;

/// <summary>A question as a command line; what is too long for one goes to standard input.</summary>
internal sealed record OneShotArguments(IReadOnlyList<string> Arguments, ReadOnlyMemory<byte> Input)
{
    // Windows allows 32,767 characters in all, and each quote of the JSON costs two.
    private const int MaxArgumentBytes = 8 * 1024;

    public static OneShotArguments Of(Question question, string workspace)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            JsonSerializer.Serialize(writer, question.Parameters, question.Operation.RequestType);
        var isShort = json.WrittenCount <= MaxArgumentBytes;
        var parameters = isShort ? Encoding.UTF8.GetString(json.WrittenSpan) : "-";
        return new OneShotArguments(
            ["--command", question.Operation.Name, "--project", workspace, "--args", parameters],
            isShort ? default : json.WrittenMemory);
    }
}
