namespace Sidecar.Protocol.Operations;

/// <summary>One parameter of an operation, as every way in shows it.</summary>
/// <param name="Name">Its name on the wire, lower case.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Summary">What it does, in one line for a person.</param>
public sealed record Parameter(string Name, ParameterKind Kind, string Summary)
{
    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the command line takes it as its first word, without an option's name.</summary>
    public bool Positional { get; init; }

    /// <summary>The smallest number accepted; null when there is no bound.</summary>
    public int? Min { get; init; }

    /// <summary>The largest number accepted; null when there is no bound.</summary>
    public int? Max { get; init; }

    /// <summary>The only words accepted; null when any is.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>What holds when it is not given, for a person; null when nothing does.</summary>
    public string? Default { get; init; }
}
