using System.Text.Json.Serialization;

namespace Sidecar.Protocol.Operations;

/// <summary>Uses of a member in the same hierarchy.</summary>
/// <param name="Id">Its id, to ask about it.</param>
/// <param name="Signature">As C# would write it.</param>
/// <param name="Count">How many uses it has.</param>
public sealed record RelatedUses(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Id, string Signature, int Count);
