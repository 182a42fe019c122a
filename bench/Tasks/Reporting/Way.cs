using Sidecar.Tasks.Checking;

namespace Sidecar.Tasks.Reporting;

/// <summary>A way that was gone: whether it led to the right answer, and what it took.</summary>
/// <param name="Verdict">Whether the answer is right.</param>
/// <param name="Calls">How many calls of tools.</param>
/// <param name="In">Tokens that the model writes.</param>
/// <param name="Out">Tokens that it reads.</param>
/// <param name="Structured">Tokens of the answers as JSON.</param>
internal sealed record Way(Verdict Verdict, int Calls, int In, int Out, int Structured)
{
    public int All => In + Out;

    /// <summary>Counts what was asked and told.</summary>
    public static Way Of(Verdict verdict, IReadOnlyList<Exchange> exchanges, Tokens tokens) => new(
        verdict,
        exchanges.Count,
        exchanges.Sum(exchange => tokens.In(exchange.Asked)),
        exchanges.Sum(exchange => tokens.In(exchange.Told)),
        exchanges.Sum(exchange => tokens.In(exchange.Structured)));
}
