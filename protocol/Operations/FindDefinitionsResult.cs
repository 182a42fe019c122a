using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>Where a symbol is declared.</summary>
/// <param name="Resolution">Which symbol was meant.</param>
/// <param name="Definitions">The name in each declaration; empty for a symbol that comes from an assembly.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record FindDefinitionsResult(
    Resolution Resolution, IReadOnlyList<CodeLocation> Definitions, AnswerInfo Answer) : IAnswer
{
    /// <summary>The assembly that declares it, when no source does; otherwise null.</summary>
    public string? Assembly { get; init; }
}
