using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sidecar.Host.Client;
using Sidecar.Host.Overlays;
using Sidecar.Protocol.Operations;

namespace Sidecar.Host.Supervision;

/// <summary>Tells whether two requests are the same: the operation, its parameters and the unsaved texts it is asked with, hashed.</summary>
internal static class Fingerprint
{
    public static string Of(Question question, OverlayMemory overlays)
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write(Encoding.UTF8.GetBytes(question.Operation.Name));
        Append(bytes, question.Parameters, question.Operation.RequestType);
        foreach (var overlay in overlays.All.OrderBy(o => o.Request.File, StringComparer.Ordinal))
            Append(bytes, overlay.Request, SetOverlay.Operation.RequestType);
        return Convert.ToHexString(SHA256.HashData(bytes.WrittenSpan));
    }

    private static void Append(ArrayBufferWriter<byte> bytes, object value, JsonTypeInfo type)
    {
        using var json = new Utf8JsonWriter(bytes);
        JsonSerializer.Serialize(json, value, type);
    }
}
