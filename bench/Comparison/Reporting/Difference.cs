namespace Sidecar.Comparison.Reporting;

/// <summary>Where an answer and the oracle differ.</summary>
internal sealed record Difference(string Check, string Symbol, IReadOnlyList<string> Lines);
