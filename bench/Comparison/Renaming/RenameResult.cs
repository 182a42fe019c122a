namespace Sidecar.Comparison.Renaming;

/// <summary>What the compiler's errors said about the oracle.</summary>
/// <param name="Symbol">What was renamed.</param>
/// <param name="Uses">The uses that the oracle knows in the renamed symbol's project.</param>
/// <param name="Confirmed">Those of them that became errors.</param>
/// <param name="Unknown">Errors at the old name in places that the oracle does not know.</param>
internal sealed record RenameResult(string Symbol, int Uses, int Confirmed, IReadOnlyList<string> Unknown);
