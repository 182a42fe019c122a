using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>A symbol that nothing uses.</summary>
/// <param name="Symbol">Which.</param>
/// <param name="Confidence">How sure that is.</param>
/// <param name="Reason">Why it counts as unused, and why not for sure, for a person.</param>
/// <param name="Lines">How many lines its declarations take, with documentation and attributes.</param>
public sealed record UnusedSymbol(SymbolSummary Symbol, Confidence Confidence, string Reason, int Lines);
