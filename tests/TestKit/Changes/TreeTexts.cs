namespace Sidecar.TestKit.Changes;

/// <summary>How a <see cref="ChangingTree"/> is written down, for who evaluates it.</summary>
/// <param name="Solution">The name of the solution, and what is in it.</param>
/// <param name="Project">A project file, by the project's name and its words.</param>
/// <param name="Props">The properties that define EXTRA for every project below.</param>
public sealed record TreeTexts((string Name, string Text) Solution, Func<string, IReadOnlySet<string>, string> Project, string Props);
