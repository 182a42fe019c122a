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

    /// <summary>What it takes, for a person who gave something else: <c>a whole number from 1 to 100</c>, <c>one of read, write</c>.</summary>
    public string Wanted => this switch
    {
        { Kind: ParameterKind.Number } => "a whole number" + Bounds,
        { Choices: { } choices } => "one of " + string.Join(", ", choices),
        { Kind: ParameterKind.Flag } => "true or false",
        { Kind: ParameterKind.Words } => "a list of strings",
        _ => "a string",
    };

    private string Bounds => (Min, Max) switch
    {
        ({ } min, { } max) => $" from {min} to {max}",
        ({ } min, null) => $" of at least {min}",
        (null, { } max) => $" of at most {max}",
        _ => "",
    };

    /// <summary>Whether <paramref name="number"/> is within <see cref="Min"/> and <see cref="Max"/>.</summary>
    public bool Admits(int number) => number >= (Min ?? int.MinValue) && number <= (Max ?? int.MaxValue);
}
