using System.Text.Json;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Serving;

/// <summary>Reads a request's parameters as its operation describes them.</summary>
internal static class ParameterReader
{
    /// <summary>The request record.</summary>
    /// <exception cref="RequestException">A parameter is missing, has the wrong type, is there twice, or is out of bounds.</exception>
    public static object Read(Operation operation, ReadOnlyMemory<byte> parameters)
    {
        try
        {
            var request = JsonSerializer.Deserialize(parameters.IsEmpty ? "{}"u8 : parameters.Span, operation.RequestType)
                ?? throw Invalid(operation, "the parameters are null; give an object.");
            CheckBounds(operation, request);
            return request;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Invalid(operation, ExpectedAt(operation, (e as JsonException)?.Path) ?? e.Message);
        }
    }

    private static string? ExpectedAt(Operation operation, string? path) =>
        operation.Parameters.FirstOrDefault(p => path == "$." + p.Name) switch
        {
            { Choices: { } choices } parameter => $"'{parameter.Name}' must be one of {string.Join(", ", choices)}.",
            { Kind: ParameterKind.Words } parameter => $"'{parameter.Name}' must be a list of names.",
            _ => null,
        };

    private static void CheckBounds(Operation operation, object request)
    {
        foreach (var parameter in operation.Parameters.Where(p => p.Min is not null || p.Max is not null))
        {
            var property = operation.RequestType.Properties.First(p => p.Name == parameter.Name);
            if (property.Get!(request) is int value && (value < parameter.Min || value > parameter.Max))
                throw Invalid(operation, $"'{parameter.Name}' is {value}; it must be {BoundsOf(parameter)}.");
        }
    }

    private static string BoundsOf(Parameter parameter) => parameter.Max is null
        ? $"at least {parameter.Min}"
        : $"from {parameter.Min} to {parameter.Max}";

    private static RequestException Invalid(Operation operation, string reason) =>
        new(ErrorCode.InvalidParameters, $"{operation.Name}: {reason}");
}
