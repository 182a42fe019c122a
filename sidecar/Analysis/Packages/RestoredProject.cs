using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Packages;

/// <summary>What restoring a project gave for one target framework.</summary>
/// <param name="Packages">Direct ones first, each by name.</param>
/// <param name="Messages">What it had to say.</param>
internal sealed record RestoredProject(IReadOnlyList<ProjectPackage> Packages, IReadOnlyList<RestoreMessage> Messages);
