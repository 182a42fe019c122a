namespace Sidecar.Protocol.Answers;

/// <summary>Some lines of a file.</summary>
/// <param name="Line">The number of the first, from 1.</param>
/// <param name="Code">All of them, without the white space that they have in common at their beginnings.</param>
public sealed record CodeExcerpt(int Line, string Code);
