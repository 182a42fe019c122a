using System.Text.Json;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Host.Client;

/// <summary>Turns the JSON of a result into its type, on the caller's thread.</summary>
internal static class AnswerReader
{
    /// <exception cref="RequestFailedException">The answer has another shape.</exception>
    public static object Read(Operation operation, ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, operation.ResultType)
                ?? throw new JsonException("it is null");
        }
        catch (JsonException e)
        {
            throw new RequestFailedException(new RequestError(
                ErrorCode.InternalError,
                $"The answer to '{operation.Name}' is not what it must be: {e.Message} "
                + "Host and sidecar may be of different releases."), e);
        }
    }
}
