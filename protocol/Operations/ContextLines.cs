namespace Sidecar.Protocol.Operations;

/// <summary>How many lines of code are shown around a place.</summary>
public static class ContextLines
{
    /// <summary>At most, before and behind it.</summary>
    public const int Max = 20;

    /// <summary>The parameter, for an operation's table entry.</summary>
    internal static Parameter Parameter { get; } =
        new("context", ParameterKind.Number, "How many lines of code to show before and behind each place") { Min = 0, Max = Max, Default = "0" };
}
