namespace Sidecar.Protocol.Operations;

/// <summary>A project that a change reaches.</summary>
/// <param name="Name">The project file's name without extension.</param>
/// <param name="Symbols">How many of its symbols are reached, tests included.</param>
/// <param name="Tests">How many of them are tests.</param>
public sealed record ReachedProject(string Name, int Symbols, int Tests);
