using Sidecar.Loader.Reporting;

namespace Sidecar.Loader.Restoring;

/// <summary>What came of a restore.</summary>
/// <param name="Succeeded">Whether everything was restored, or was so already.</param>
/// <param name="Culprits">Projects that cannot be restored and keep others from it, absolute, with the reason.</param>
internal sealed record RestoreResult(bool Succeeded, IReadOnlyDictionary<string, BuildProblem> Culprits);
