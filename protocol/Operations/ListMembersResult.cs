using System.Text.Json.Serialization;
using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>What a file, a type or a namespace declares, in the order of the source.</summary>
/// <param name="Resolution">Which symbol was meant; null when a file was.</param>
/// <param name="Members">The declarations, each followed by those inside it.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record ListMembersResult(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Resolution? Resolution,
    IReadOnlyList<Member> Members, AnswerInfo Answer) : IAnswer;
