using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Protocol.Messages;

/// <summary>
/// The fields of a result that a request keeps. A field that is named is kept whole, wherever it is, but not below another of
/// its name; what holds one that is named is kept for it. What an answer is worth is always there, and so is how well its
/// question was understood.
/// </summary>
public sealed class FieldSelection
{
    private const string Answer = "answer";
    private const string Resolution = "resolution";

    private readonly HashSet<string> _names;
    private readonly Dictionary<Type, HashSet<string>> _within = [];

    private FieldSelection(IEnumerable<string> names) => _names = [.. names];

    /// <summary>What <paramref name="fields"/> keep of the results of <paramref name="operation"/>; null to keep all.</summary>
    /// <exception cref="RequestException">There is no such field; the message lists those that there are.</exception>
    public static FieldSelection? Of(Operation operation, IReadOnlyList<string>? fields)
    {
        if (fields is null)
            return null;
        var selection = new FieldSelection(fields);
        var known = selection.NamesIn(operation.ResultType);
        if (fields.Count > 0 && fields.All(known.Contains))
            return selection;
        var wrong = fields.FirstOrDefault(name => !known.Contains(name));
        throw new RequestException(
            ErrorCode.InvalidParameters,
            $"{operation.Name}: {(wrong is null ? "'fields' names none" : $"there is no field '{wrong}'")}; there are {string.Join(", ", known)}.");
    }

    /// <summary>What is kept of each <paramref name="entry"/> in a list of <paramref name="result"/>; null, which is all, when that list is named.</summary>
    public FieldSelection? OfEntries(JsonTypeInfo result, Type entry) =>
        result.Properties.Any(field => _names.Contains(field.Name) && EntryOf(field.PropertyType) == entry) ? null : this;

    /// <summary>Writes what is kept of <paramref name="value"/>, whose type is <paramref name="type"/>.</summary>
    internal void Write(Utf8JsonWriter json, JsonElement value, JsonTypeInfo type) => Write(json, value, type, _names);

    private void Write(Utf8JsonWriter json, JsonElement value, JsonTypeInfo type, HashSet<string> names)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var entry in value.EnumerateArray())
                Write(json, entry, type, names);
            json.WriteEndArray();
        }
        else if (value.ValueKind == JsonValueKind.Object)
            WriteObject(json, value, type, names);
        else
            value.WriteTo(json);
    }

    private void WriteObject(Utf8JsonWriter json, JsonElement value, JsonTypeInfo type, HashSet<string> names)
    {
        var below = names.Except(type.Properties.Select(property => property.Name)).ToHashSet();
        json.WriteStartObject();
        foreach (var field in value.EnumerateObject())
        {
            if (names.Contains(field.Name) || (field.Name == Answer && IsAnswer(type)))
                field.WriteTo(json);
            else if (field.Name == Resolution && IsAnswer(type))
                WriteUnderstanding(json, field);
            else if (TypeOf(type, field.Name) is { } inner && NamesIn(inner).Overlaps(below))
            {
                json.WritePropertyName(field.Name);
                Write(json, field.Value, inner, below);
            }
        }
        json.WriteEndObject();
    }

    // Without it, an empty list of a question that nobody understood would read as a proof. The symbol is what costs.
    private static void WriteUnderstanding(Utf8JsonWriter json, JsonProperty resolution)
    {
        if (resolution.Value.ValueKind != JsonValueKind.Object)
        {
            resolution.WriteTo(json);
            return;
        }
        json.WriteStartObject(resolution.Name);
        foreach (var field in resolution.Value.EnumerateObject())
            if (field.Name != "symbol")
                field.WriteTo(json);
        json.WriteEndObject();
    }

    private HashSet<string> NamesIn(JsonTypeInfo type)
    {
        if (_within.TryGetValue(type.Type, out var names))
            return names;
        _within[type.Type] = names = [];
        Collect(type, names, []);
        return names;
    }

    private static void Collect(JsonTypeInfo type, HashSet<string> names, HashSet<Type> seen)
    {
        if (!seen.Add(type.Type))
            return;
        foreach (var field in type.Properties)
        {
            names.Add(field.Name);
            if (!(IsAnswer(type) && field.Name is Answer or Resolution) && TypeOf(type, field.Name) is { } inner)
                Collect(inner, names, seen);
        }
    }

    private static bool IsAnswer(JsonTypeInfo type) => typeof(IAnswer).IsAssignableFrom(type.Type);

    private static Type EntryOf(Type type) =>
        type is { IsGenericType: true } && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : type;

    // Of a list, the type of its entries; null for what has no fields.
    private static JsonTypeInfo? TypeOf(JsonTypeInfo type, string name)
    {
        var of = type.Properties.FirstOrDefault(property => property.Name == name) is { } property ? EntryOf(property.PropertyType) : null;
        return of is { IsEnum: false } && of.Assembly == typeof(FieldSelection).Assembly ? type.Options.GetTypeInfo(of) : null;
    }
}
