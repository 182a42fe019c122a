using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Sidecar.Protocol.Handshake;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Parsing;

/// <summary>Makes the request of an operation out of the words of a command line.</summary>
internal static class RequestBuilder
{
    /// <summary>The request; <paramref name="words"/> are the parameters' values by name, already checked.</summary>
    public static object Build(Operation operation, IReadOnlyDictionary<string, string> words)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var parameter in operation.Parameters)
                WriteParameter(json, parameter, words.GetValueOrDefault(parameter.Name));
            json.WriteEndObject();
        }
        return JsonSerializer.Deserialize(buffer.WrittenSpan, operation.RequestType)!;
    }

    private static void WriteParameter(Utf8JsonWriter json, Parameter parameter, string? word)
    {
        if (parameter.Kind == ParameterKind.Structure)
            WriteStructure(json, parameter.Name);
        else if (word is null)
            return;
        else if (parameter.Kind == ParameterKind.Number)
            json.WriteNumber(parameter.Name, int.Parse(word, CultureInfo.InvariantCulture));
        else if (parameter.Kind == ParameterKind.Flag)
            json.WriteBoolean(parameter.Name, true);
        else if (parameter.Kind == ParameterKind.Words)
            WriteWords(json, parameter.Name, word);
        else if (parameter.Kind == ParameterKind.Id && long.TryParse(word, CultureInfo.InvariantCulture, out var id))
            json.WriteNumber(parameter.Name, id);
        else
            json.WriteString(parameter.Name, word);
    }

    private static void WriteWords(Utf8JsonWriter json, string name, string words)
    {
        json.WriteStartArray(name);
        foreach (var word in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            json.WriteStringValue(word);
        json.WriteEndArray();
    }

    // What a command line cannot express is what this program says of itself in the handshake.
    private static void WriteStructure(Utf8JsonWriter json, string name)
    {
        switch (name)
        {
            case "protocol":
                json.WriteStartObject(name);
                json.WriteNumber("min"u8, ProtocolVersion.Oldest);
                json.WriteNumber("max"u8, ProtocolVersion.Newest);
                json.WriteEndObject();
                break;
            case "client":
                json.WriteStartObject(name);
                json.WriteString("name"u8, "sidecar-cli");
                json.WriteString("version"u8, ProductVersion.Text);
                json.WriteEndObject();
                break;
        }
    }
}
