namespace Sidecar.Protocol.Answers;

/// <summary>A parameter of an <see cref="Overload"/>.</summary>
/// <param name="Name">Its name; empty where it has none.</param>
/// <param name="Type">Its type, with nullability.</param>
public sealed record OverloadParameter(string Name, string Type)
{
    /// <summary>The words before its type: <c>ref</c>, <c>out</c>, <c>in</c>, <c>params</c>, <c>this</c>, <c>scoped</c>; null for none.</summary>
    public string? Modifiers { get; init; }

    /// <summary>What is passed when it is left out, as C# would write it; null when it cannot be.</summary>
    public string? Default { get; init; }

    /// <summary>What the documentation comment says about it, as text; null when it says nothing.</summary>
    public string? Documentation { get; init; }
}
