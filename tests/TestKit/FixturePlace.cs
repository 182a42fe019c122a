namespace Sidecar.TestKit;

/// <summary>A place in a fixture, as a request names it.</summary>
/// <param name="File">The file, with a leading slash.</param>
/// <param name="Offset">From the beginning of the clean text, from 0.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
public sealed record FixturePlace(string File, int Offset, int Line, int Column);
