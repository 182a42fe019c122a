namespace Sidecar.Protocol.Operations;

/// <summary>How many entries an answer holds.</summary>
public static class Limit
{
    /// <summary>When the request gives neither a limit nor a budget.</summary>
    public const int Default = 100;

    /// <summary>At most.</summary>
    public const int Max = 100_000;

    /// <summary>The parameter, for an operation's table entry.</summary>
    internal static Parameter Parameter { get; } =
        new("limit", ParameterKind.Number, "The most entries to answer; alone, it lifts the budget") { Min = 1, Max = Max, Default = "100" };
}
