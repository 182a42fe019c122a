using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Asks what the compiler, and on request the projects' analyzers, say about code.</summary>
public sealed record FindDiagnostics : PagedRequest, IRequest<FindDiagnosticsResult>
{
    /// <summary>Only those in this file, absolute or relative to the workspace's root.</summary>
    public string? File { get; init; }

    /// <summary>Only those of this project: its name, or its file.</summary>
    public string? Project { get; init; }

    /// <summary>The least severe that are wanted; null for <see cref="Severity.Warning"/>.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Only those with one of these ids, separated by commas.</summary>
    public string? Ids { get; init; }

    /// <summary>Whether the projects' analyzers run, too.</summary>
    public bool? Analyzers { get; init; }

    /// <summary>Whether only what the session's unsaved texts add and take away is wanted.</summary>
    public bool? Compare { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "diagnostics",
        Summary = "What the compiler, and on request the analyzers, say about code",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            new("file", ParameterKind.Path, "Only those in this file") { Positional = true },
            new("project", ParameterKind.Text, "Only those of this project: its name, or its file"),
            new("severity", ParameterKind.Text, "The least severe that are wanted") { Choices = ["error", "warning", "info", "hidden"], Default = "warning" },
            new("ids", ParameterKind.Text, "Only those with one of these ids, separated by commas"),
            new("analyzers", ParameterKind.Flag, "Run the projects' analyzers, too"),
            new("compare", ParameterKind.Flag, "Only what the unsaved texts of 'overlay' add, and what they take away"),
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.FindDiagnostics,
        ResultType = ProtocolJson.Default.FindDiagnosticsResult,
    };

    Operation IRequest<FindDiagnosticsResult>.Operation => Operation;
}
