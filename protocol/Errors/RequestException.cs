namespace Sidecar.Protocol.Errors;

/// <summary>
/// Stops a request with an error for its caller. Raised by handlers and queries, turned into an answer at the request
/// boundary, and nowhere else.
/// </summary>
public sealed class RequestException : Exception
{
    /// <summary>A request that fails with <paramref name="error"/>.</summary>
    public RequestException(RequestError error) : base(error.Message) => Error = error;

    /// <summary>A request that fails with <paramref name="code"/>, told in <paramref name="message"/>.</summary>
    public RequestException(ErrorCode code, string message) : this(new RequestError(code, message))
    {
    }

    /// <summary>What the caller is told.</summary>
    public RequestError Error { get; }
}
