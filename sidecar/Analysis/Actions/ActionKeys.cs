using System.Globalization;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Actions;

/// <summary>Names actions so that they can be asked for again, also of another process.</summary>
internal static class ActionKeys
{
    /// <summary>
    /// The key of <paramref name="action"/>, which stays while lines before those of the place, which start at <paramref name="start"/>, come and go.
    /// Equal ones do the same.
    /// </summary>
    public static string Of(FoundAction action, int start) => ((ulong)ContentHash.Of(string.Join('\n', [
        action.Provider,
        .. action.Groups,
        action.Action.Title,
        action.Action.EquivalenceKey ?? "",
        action.Diagnostic is { } one ? string.Create(CultureInfo.InvariantCulture, $"{one.Id} {one.Location.SourceSpan.Start - start} {one.Location.SourceSpan.Length}") : "",
    ]))).ToString("x16", CultureInfo.InvariantCulture)[..10];
}
