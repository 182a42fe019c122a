namespace Sidecar.Protocol.Operations;

/// <summary>How large an answer is for who pays for each word of it.</summary>
public static class Budget
{
    /// <summary>When the request gives neither a budget nor a limit, in tokens.</summary>
    public const int Default = 2000;

    /// <summary>At most.</summary>
    public const int Max = 10_000_000;

    /// <summary>A token is counted as so many bytes of the result's JSON, on one line and in UTF-8.</summary>
    public const int BytesPerToken = 4;

    /// <summary>The parameter, for an operation's table entry.</summary>
    internal static Parameter Parameter { get; } =
        new("budget", ParameterKind.Number, "The most tokens to answer, of four bytes of JSON each; alone, it lifts the limit")
        {
            Min = 1, Max = Max, Default = "2000",
        };
}
