using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sidecar.EndToEnd.Tests.Ways;

/// <summary>One layout for JSON, whoever wrote it.</summary>
internal static class JsonLayout
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Indented(JsonNode node) => node.ToJsonString(Readable);

    public static string Indented(string json) => Indented(JsonNode.Parse(json)!);
}
