using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>What a symbol is.</summary>
/// <param name="Resolution">Which symbol was meant.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record HoverResult(Resolution Resolution, AnswerInfo Answer) : IAnswer
{
    /// <summary>The declaration as C# would write it, with modifiers and nullability; null when no symbol was found.</summary>
    public string? Signature { get; init; }

    /// <summary>The documentation comment as text; null when there is none.</summary>
    public string? Documentation { get; init; }

    /// <summary>The value of a constant, as C# would write it; null when it has none.</summary>
    public string? Constant { get; init; }

    /// <summary>The type or namespace that holds it; null for a top-level namespace.</summary>
    public string? Container { get; init; }

    /// <summary>The assembly that declares it.</summary>
    public string? Assembly { get; init; }
}
