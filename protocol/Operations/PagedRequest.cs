namespace Sidecar.Protocol.Operations;

/// <summary>
/// How much of a list is wanted, and from where on. Given neither <see cref="Limit"/> nor <see cref="Budget"/>, both have their
/// defaults; given one of them, the other does not count.
/// </summary>
public abstract record PagedRequest
{
    private protected PagedRequest()
    {
    }

    /// <summary>The most entries to answer; null for <see cref="Operations.Limit.Default"/>, or any number when a budget is given.</summary>
    public int? Limit { get; init; }

    /// <summary>The most tokens to answer, of <see cref="Operations.Budget.BytesPerToken"/> bytes; null for <see cref="Operations.Budget.Default"/>, or any number when a limit is given.</summary>
    public int? Budget { get; init; }

    /// <summary>Where the last answer to the same request ended: its <c>answer.cursor</c>. Null to begin at the first entry.</summary>
    public string? Cursor { get; init; }

    /// <summary>
    /// The names of the fields to keep, of the answer or of its entries. A result's type cannot do without the others, so that
    /// who gives this asks for JSON: <see cref="Operation.AsJson"/>. Null to keep all.
    /// </summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>The parameters that say how much, for the end of an operation's table entry.</summary>
    internal static IReadOnlyList<Parameter> PageParameters { get; } =
    [
        Operations.Limit.Parameter,
        Operations.Budget.Parameter,
        new("cursor", ParameterKind.Text, "Go on behind an earlier answer to the same question: the cursor it gave"),
        new("fields", ParameterKind.Words, "The only fields to answer, by name, of the result or of its entries"),
    ];
}
