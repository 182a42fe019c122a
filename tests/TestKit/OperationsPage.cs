using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.TestKit;

/// <summary>Makes <c>docs/operations.md</c> out of the operation table and the examples.</summary>
public static class OperationsPage
{
    private const string Opening =
        """
        # Operations

        Everything that can be asked, made from the operation table (`protocol/Operations/OperationTable.cs`) by the tests:
        `dotnet cake --target=Docs` writes it anew. How a request is sent is in [protocol.md](protocol.md);
        the command line takes each operation as a verb and each parameter as an option, the one marked *first* also as a
        plain word. In types, `?` means that the field may be missing. The examples ask about a small solution,
        [tests/Fixtures/Shop](../tests/Fixtures/Shop), from its folder; a test types them and compares what is printed.

        """;

    /// <summary>The whole page.</summary>
    public static string Render()
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        foreach (var kind in OperationTable.All.GroupBy(o => o.Kind))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {Heading(kind.Key)}\n");
            foreach (var operation in kind)
                AppendOperation(page, operation);
        }
        page.Append("\n## Types\n");
        foreach (var type in SharedTypes())
            page.Append(CultureInfo.InvariantCulture, $"\n- `{type.Type.Name}`: {FieldsOf(type)}");
        return page.Append('\n').ToString();
    }

    private static void AppendOperation(StringBuilder page, Operation operation)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### `{operation.Name}`\n\n{operation.Summary}.");
        page.Append(operation.Repeatable ? "" : " Not repeated after a crash.");
        page.Append("\n\n");
        if (ExamplePages.Read(operation.Name) is { } examples)
            page.Append(CultureInfo.InvariantCulture, $"```\n{examples}```\n\n");
        if (operation.Parameters.Count > 0)
            page.Append("| Parameter | Type | What it does |\n| --- | --- | --- |\n");
        foreach (var parameter in operation.Parameters)
            page.Append(CultureInfo.InvariantCulture, $"| `{parameter.Name}`{Mark(parameter)} | {KindOf(parameter)} | {parameter.Summary}{Bounds(parameter)} |\n");
        if (operation.Parameters.Count > 0)
            page.Append('\n');
        page.Append(CultureInfo.InvariantCulture, $"Answers {FieldsOf(operation.ResultType)}\n");
    }

    private static string Heading(OperationKind kind) => kind switch
    {
        OperationKind.Read => "Reading: side by side, on one snapshot each",
        OperationKind.Write => "Writing: alone and in order",
        _ => "Control: answered at once, whatever else runs",
    };

    private static string Mark(Parameter parameter) =>
        (parameter.Required ? ", required" : "") + (parameter.Positional ? ", first" : "");

    private static string KindOf(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Text => "text",
        ParameterKind.Path => "path",
        ParameterKind.Number => "whole number",
        ParameterKind.Flag => "true or false",
        ParameterKind.Id => "whole number or text",
        ParameterKind.Words => "list of text",
        _ => "JSON",
    };

    private static string Bounds(Parameter parameter) =>
        (parameter.Min, parameter.Max) switch
        {
            ({ } min, { } max) => $" ({min} to {max})",
            ({ } min, null) => $" (at least {min})",
            (null, { } max) => $" (at most {max})",
            _ => "",
        }
        + (parameter.Choices is { } choices ? $" ({string.Join(", ", choices)})" : "")
        + (parameter.Default is { } value ? $"; {value} when not given" : "");

    private static string FieldsOf(JsonTypeInfo type) => type.Kind == JsonTypeInfoKind.None
        ? string.Join(", ", Enum.GetNames(type.Type).Select(name => $"`\"{JsonNamingPolicy.KebabCaseLower.ConvertName(name)}\"`"))
        : string.Join(", ", type.Properties.Select(p => $"`{p.Name}`{(p.IsRequired ? "" : "?")} {TypeOf(p.PropertyType)}{(p is { IsRequired: true, IsGetNullable: true } ? " or null" : "")}"));

    private static string TypeOf(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == typeof(string))
            return "text";
        if (inner == typeof(bool))
            return "true or false";
        if (inner == typeof(int) || inner == typeof(long))
            return "number";
        return IsList(inner) ? $"list of {TypeOf(inner.GetGenericArguments()[0])}" : $"`{inner.Name}`";
    }

    private static bool IsList(Type type) => type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type);

    private static IEnumerable<JsonTypeInfo> SharedTypes()
    {
        var found = new Dictionary<Type, JsonTypeInfo>();
        var waiting = new Queue<JsonTypeInfo>(OperationTable.All.Select(o => o.ResultType));
        while (waiting.TryDequeue(out var type))
            foreach (var property in type.Properties)
                if (NamedType(property.PropertyType) is { } named && found.TryAdd(named.Type, named))
                    waiting.Enqueue(named);
        return found.Values.OrderBy(t => t.Type.Name, StringComparer.Ordinal);
    }

    private static JsonTypeInfo? NamedType(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        inner = IsList(inner) ? inner.GetGenericArguments()[0] : inner;
        return inner.Assembly == typeof(Operation).Assembly ? ProtocolJson.Default.GetTypeInfo(inner) : null;
    }
}
