using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>The projects of the workspace.</summary>
/// <param name="Opened">What was opened: the solution, project or file, relative to the root.</param>
/// <param name="Projects">Each project once for each target framework.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record ListProjectsResult(
    string Opened, IReadOnlyList<ProjectSummary> Projects, AnswerInfo Answer) : IAnswer;
