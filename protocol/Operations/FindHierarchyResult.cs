using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>What is above and below a type or a member, as two trees.</summary>
/// <param name="Resolution">Which symbol was meant.</param>
/// <param name="Above">Base types and interfaces, or members that it overrides and implements; each followed by what is above it.</param>
/// <param name="Below">Derived and implementing types, or members that override and implement it; each followed by what is below it.</param>
/// <param name="Answer">What the answer is worth.</param>
public sealed record FindHierarchyResult(
    Resolution Resolution, IReadOnlyList<HierarchyEntry> Above, IReadOnlyList<HierarchyEntry> Below, AnswerInfo Answer) : IAnswer;
