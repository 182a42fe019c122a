namespace Sidecar.Protocol.Answers;

/// <summary>A fix or a refactoring that is offered at a place.</summary>
/// <param name="Key">What it is asked for by again at the same place, as long as the code there is the same.</param>
/// <param name="Title">What it does, for a person.</param>
/// <param name="Kind">Why it is offered.</param>
public sealed record OfferedAction(string Key, string Title, ActionKind Kind)
{
    /// <summary>What it mends; null for refactorings.</summary>
    public CodeDiagnostic? Diagnostic { get; init; }

    /// <summary>The titles of the groups that it is in, outermost first; null when it is in none.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>What actions of one kind have in common that can be done to all of a file or project at once; null when it has none but its title.</summary>
    public string? EquivalenceKey { get; init; }

    /// <summary>How many files it would change, counting those that come or go; null when that was not asked for or is not known.</summary>
    public int? Files { get; init; }

    /// <summary>The target frameworks for which it is offered; null when it is for all that compile the file.</summary>
    public IReadOnlyList<string>? Frameworks { get; init; }
}
