using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Workspaces;

/// <summary>A file that is listed or known and cannot be read.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Gap">What that leaves open.</param>
public sealed record FileGap(string Path, Gap Gap);
