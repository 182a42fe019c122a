using System.Text.Json.Serialization;

namespace Sidecar.Protocol.Answers;

/// <summary>A symbol in one line.</summary>
/// <param name="Id">Stable while the declaration keeps its name and signature; good as <c>symbol</c> of the next request. Locals have none.</param>
/// <param name="Kind">class, struct, interface, enum, record, delegate, method, constructor, property, field, event, namespace, parameter, local, …</param>
/// <param name="Signature">As C# would write it, containing type included.</param>
public sealed record SymbolSummary(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Id, string Kind, string Signature)
{
    /// <summary>Where it is declared first; null when not in source.</summary>
    public CodeLocation? Location { get; init; }
}
