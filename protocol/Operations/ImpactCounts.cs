namespace Sidecar.Protocol.Operations;

/// <summary>How much a change reaches.</summary>
/// <param name="Implementations">Types that derive from it or implement it, or members that override or implement it.</param>
/// <param name="Users">Of a type, the members outside of it that name it or use one of its members; else 0.</param>
/// <param name="Callers">Members that call it, directly or not; of a type, those that call its users.</param>
/// <param name="Tests">Tests among the users and callers, or whose set-up is.</param>
/// <param name="Projects">Projects that hold any of these.</param>
public sealed record ImpactCounts(int Implementations, int Users, int Callers, int Tests, int Projects);
