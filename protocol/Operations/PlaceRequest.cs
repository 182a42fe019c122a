namespace Sidecar.Protocol.Operations;

/// <summary>
/// A place in code. Preferred first: a symbol's name or id, a file and line with the text to look for, a file, line and
/// column. Lines and columns are 1-based.
/// </summary>
public abstract record PlaceRequest : PagedRequest
{
    private protected PlaceRequest()
    {
    }

    /// <summary>A name, partially qualified if need be (<c>OrderService.Place</c>, <c>Place(int)</c>), or an id of an earlier answer.</summary>
    public string? Symbol { get; init; }

    /// <summary>A file of the workspace, absolute or relative to its root.</summary>
    public string? File { get; init; }

    /// <summary>The line in <see cref="File"/>, 1-based.</summary>
    public int? Line { get; init; }

    /// <summary>The column in <see cref="Line"/>, 1-based, in UTF-16 units.</summary>
    public int? Column { get; init; }

    /// <summary>The text to look for on <see cref="Line"/>; its first name is meant.</summary>
    public string? Text { get; init; }

    /// <summary>The parameters that say where, for an operation's table entry.</summary>
    internal static IReadOnlyList<Parameter> PlaceParameters { get; } =
    [
        new("symbol", ParameterKind.Text, "A symbol's name, partially qualified if need be (OrderService.Place), or an id of an earlier answer") { Positional = true },
        new("file", ParameterKind.Path, "A file, to point at a place in it"),
        new("line", ParameterKind.Number, "The line in the file, from 1") { Min = 1 },
        new("column", ParameterKind.Number, "The column in the line, from 1") { Min = 1 },
        new("text", ParameterKind.Text, "The text to look for on the line, instead of a column"),
    ];
}
