using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>What is said about code.</summary>
/// <param name="Diagnostics">The most severe first, in each severity by file and line; one of several target frameworks is there once.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record FindDiagnosticsResult(IReadOnlyList<CodeDiagnostic> Diagnostics, AnswerInfo Answer) : IAnswer
{
    /// <summary>Those that would be gone; null unless a comparison was asked for.</summary>
    public IReadOnlyList<CodeDiagnostic>? Removed { get; init; }
}
