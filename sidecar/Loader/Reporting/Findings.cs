using Microsoft.Build.Exceptions;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;

namespace Sidecar.Loader.Reporting;

/// <summary>Reports on projects that could not even be evaluated.</summary>
internal static class Findings
{
    public static LoadedProject Missing(string file) => new(file, ProjectState.Failed)
    {
        Problem = $"The project file does not exist: {file}. Remove the reference to it, or bring it back.",
        Inputs = [file],
        AbsentInputs = [file],
    };

    public static LoadedProject Broken(string file, string? framework, InvalidProjectFileException error)
    {
        var problem = new BuildProblem(error.ErrorCode, error.BaseMessage, error.ProjectFile, error.LineNumber);
        return new LoadedProject(file, ProjectState.Failed)
        {
            Framework = framework,
            Problem = Remedy.Explain(problem),
            Command = Remedy.For(problem.Code, file),
            Inputs = InputsOf(file, error.ProjectFile),
            Uncertain = true,
        };
    }

    private static IReadOnlyList<string> InputsOf(string file, string? culprit) =>
        string.IsNullOrEmpty(culprit) || string.Equals(culprit, file, PathRules.Comparison) ? [file] : [file, culprit];
}
