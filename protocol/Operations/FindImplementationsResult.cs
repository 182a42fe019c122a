using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>What implements, overrides or derives from a symbol, at any distance.</summary>
/// <param name="Resolution">Which symbol was meant.</param>
/// <param name="Implementations">Nearer ones first, written code before generated; each once, also where several target frameworks compile it.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record FindImplementationsResult(
    Resolution Resolution, IReadOnlyList<Implementation> Implementations, AnswerInfo Answer) : IAnswer
{
    /// <summary>The members that the symbol itself overrides or implements; null when there are none.</summary>
    public IReadOnlyList<SymbolSummary>? Above { get; init; }

    /// <summary>How many these are, when <see cref="Above"/> was cut to the budget; null when all are there.</summary>
    public int? AboveCutFrom { get; init; }
}
