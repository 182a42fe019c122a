using System.Text.Json;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Serving;

/// <summary>Which request a cancellation means.</summary>
internal static class CancelTarget
{
    /// <summary>Its id.</summary>
    /// <exception cref="RequestException">It is neither an integer nor a string.</exception>
    public static RequestId Of(CancelRequest request) => request.Id.ValueKind switch
    {
        JsonValueKind.String => new RequestId(request.Id.GetString()!),
        JsonValueKind.Number when request.Id.TryGetInt64(out var number) => new RequestId(number),
        _ => throw new RequestException(ErrorCode.InvalidParameters, "'id' is the id of a request: an integer or a string."),
    };
}
