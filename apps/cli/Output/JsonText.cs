using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sidecar.Cli.Output;

/// <summary>Results as JSON.</summary>
internal static class JsonText
{
    /// <summary><paramref name="result"/> on one line, or <paramref name="indented"/> for a person.</summary>
    public static string Of(object result, JsonTypeInfo type, bool indented = false)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = indented,
            NewLine = "\n",
            // Code is full of <, > and quotes; nothing here is put into HTML unescaped.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(buffer, options))
            JsonSerializer.Serialize(json, result, type);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
