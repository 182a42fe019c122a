using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sidecar.Host.Client;

namespace Sidecar.Host.Supervision;

/// <summary>Tells whether two requests are the same: the operation and its parameters, hashed.</summary>
internal static class Fingerprint
{
    public static string Of(Question question)
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write(Encoding.UTF8.GetBytes(question.Operation.Name));
        using (var json = new Utf8JsonWriter(bytes))
            JsonSerializer.Serialize(json, question.Parameters, question.Operation.RequestType);
        return Convert.ToHexString(SHA256.HashData(bytes.WrittenSpan));
    }
}
