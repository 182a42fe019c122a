using System.Text.Json;

namespace Sidecar.Comparison.Oracle;

/// <summary>Writes what the compiler says, to look at it.</summary>
internal static class OracleDump
{
    public static void Write(OracleView view, string path)
    {
        using var stream = File.Create(path);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        foreach (var declaration in view.Truth.Declarations.OrderBy(d => d.Key.ToString(), StringComparer.Ordinal))
        {
            writer.WriteStartObject(declaration.Key.ToString());
            writer.WriteString("kind", $"{declaration.Accessibility} {string.Join(' ', declaration.Traits)} {declaration.Kind}");
            writer.WriteString("signature", declaration.Signature);
            writer.WriteString("declared", string.Join(' ', declaration.Places));
            writer.WriteStartArray("uses");
            foreach (var use in view.Truth.UsesOf(declaration.Key))
                writer.WriteStringValue(use.ToString());
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }
}
