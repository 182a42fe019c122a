using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>
/// Asks which fixes and refactorings are offered at a place, or what one of them would change. Nothing is changed. Previewed, its
/// entries are lines: limit, budget and cursor count these.
/// </summary>
public sealed record FindActions : PlaceRequest, IRequest<FindActionsResult>
{
    /// <summary>The line in which what is selected ends, 1-based; null when it is no more than a place.</summary>
    public int? EndLine { get; init; }

    /// <summary>The column in <see cref="EndLine"/> behind what is selected, 1-based; null for the end of its code.</summary>
    public int? EndColumn { get; init; }

    /// <summary>Only actions of this kind.</summary>
    public ActionKind? Kind { get; init; }

    /// <summary>Only fixes of diagnostics with one of these ids, separated by commas.</summary>
    public string? Ids { get; init; }

    /// <summary>Whether to say of each how many files it would change.</summary>
    public bool? Files { get; init; }

    /// <summary>The key of the action, or its title, whose changes are wanted.</summary>
    public string? Preview { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "actions",
        Summary = "Which fixes and refactorings are offered at a place, and what one of them would change",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            .. PlaceParameters,
            new("endLine", ParameterKind.Number, "The line in which what is selected ends") { Min = 1 },
            new("endColumn", ParameterKind.Number, "The column behind what is selected; the end of the code when not given") { Min = 1 },
            new("kind", ParameterKind.Text, "Only actions of this kind") { Choices = ["fix", "refactoring"] },
            new("ids", ParameterKind.Text, "Only fixes of diagnostics with one of these ids, separated by commas"),
            new("files", ParameterKind.Flag, "Say of each how many files it would change, which takes longer"),
            new("preview", ParameterKind.Text, "The key of an action, or its title: show what it would change, as a diff"),
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.FindActions,
        ResultType = ProtocolJson.Default.FindActionsResult,
    };

    Operation IRequest<FindActionsResult>.Operation => Operation;
}
