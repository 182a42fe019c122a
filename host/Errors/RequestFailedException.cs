using Sidecar.Protocol.Errors;

namespace Sidecar.Host;

/// <summary>The request was answered with an error. Asking the same again gives the same.</summary>
public sealed class RequestFailedException : SidecarException
{
    internal RequestFailedException(RequestError error, Exception? inner = null) : base(error.Message, inner) => Error = error;

    /// <summary>What is wrong with the request.</summary>
    public RequestError Error { get; }
}
