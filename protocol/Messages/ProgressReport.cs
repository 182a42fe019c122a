namespace Sidecar.Protocol.Messages;

/// <summary>How far a request has come; never sent after its answer, at most ten a second.</summary>
/// <param name="Message">What is being done, for a person.</param>
/// <param name="Done">Steps done.</param>
/// <param name="Total">Steps in all; null while unknown.</param>
public sealed record ProgressReport(string Message, int Done, int? Total);
