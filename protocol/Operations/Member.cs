using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>A declaration in an outline.</summary>
/// <param name="Depth">0 for the outermost, one more for each declaration around it.</param>
/// <param name="Symbol">What is declared, and where.</param>
public sealed record Member(int Depth, SymbolSummary Symbol);
