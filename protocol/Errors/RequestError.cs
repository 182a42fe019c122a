namespace Sidecar.Protocol.Errors;

/// <summary>What the peer said was wrong with a request.</summary>
/// <param name="Code">The reason.</param>
/// <param name="Message">One or two sentences for a person, the next step included.</param>
/// <param name="Details">More about it, for example the id that was sent twice; null when there is nothing.</param>
public sealed record RequestError(ErrorCode Code, string Message, string? Details = null);
