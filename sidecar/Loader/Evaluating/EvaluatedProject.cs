using Microsoft.Build.Evaluation;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;

namespace Sidecar.Loader.Evaluating;

/// <summary>A project file after evaluation.</summary>
/// <param name="File">The project file, absolute.</param>
/// <param name="Targets">What can be built: one for each target framework.</param>
/// <param name="Findings">What cannot, ready to be reported: skipped and broken ones.</param>
internal sealed record EvaluatedProject(
    string File, IReadOnlyList<EvaluatedTarget> Targets, IReadOnlyList<LoadedProject> Findings)
{
    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>The evaluation that named the target frameworks of a project that has several; null without one.</summary>
    public Project? Outer { get; init; }

    /// <summary>The project files that it references, absolute.</summary>
    public IReadOnlyList<string> References { get; } =
        [.. Targets.SelectMany(target => target.ReferencedProjects).Distinct(PathRules.Comparer)];

    /// <summary>Whether it is there but cannot be evaluated.</summary>
    public bool IsBroken =>
        Findings.Any(finding => finding.State == ProjectState.Failed) && System.IO.File.Exists(File);
}
