using System.Text.Json.Serialization;

namespace Sidecar.Protocol.Answers;

/// <summary>One of the signatures that a call can have.</summary>
/// <param name="Id">As in <see cref="SymbolSummary"/>; null for local functions.</param>
/// <param name="Kind">method, constructor, indexer, local function, …</param>
/// <param name="Signature">As C# would write it. At a call, with the types that are known there; of an extension method called on a value, without that value.</param>
/// <param name="Parameters">The parameters in their order; of an extension method called on a value, without that value.</param>
public sealed record Overload(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Id, string Kind, string Signature, IReadOnlyList<OverloadParameter> Parameters)
{
    /// <summary>Whether the compiler chooses it for the call; null for the others, and for all where the call does not bind.</summary>
    public bool? Chosen { get; init; }

    /// <summary>The parameter that the argument at the column is for; null when there is none, or no argument is there.</summary>
    public string? At { get; init; }

    /// <summary>The type that it returns, with <c>ref</c> if need be; null for constructors.</summary>
    public string? Returns { get; init; }

    /// <summary>Whether it is an extension called on a value.</summary>
    public bool? Extension { get; init; }

    /// <summary>What type arguments have to fulfil, as C# would write it: <c>where T : class</c>. Null when anything will do.</summary>
    public string? Constraints { get; init; }

    /// <summary>What its <c>Obsolete</c> attribute says, empty when that says nothing; null when it has none.</summary>
    public string? Obsolete { get; init; }

    /// <summary>The summary of its documentation comment as text; null when there is none.</summary>
    public string? Documentation { get; init; }

    /// <summary>Where it is declared first; null when not in source.</summary>
    public CodeLocation? Location { get; init; }

    /// <summary>The assembly that declares it, when no source does; otherwise null.</summary>
    public string? Assembly { get; init; }
}
