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

    public IEnumerable<string> References => Targets.SelectMany(target => target.ReferencedProjects);

    /// <summary>Whether it is there but cannot be evaluated.</summary>
    public bool IsBroken =>
        Findings.Any(finding => finding.State == ProjectState.Failed) && System.IO.File.Exists(File);
}
