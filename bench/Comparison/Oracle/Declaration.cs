namespace Sidecar.Comparison.Oracle;

/// <summary>What the compiler knows about something that the repository declares.</summary>
internal sealed record Declaration(SymbolKey Key, string Kind, string Name)
{
    /// <summary>public, internal, protected, private, …</summary>
    public required string Accessibility { get; init; }

    /// <summary>What else is special about it: extension, generic, overloaded, nested, partial.</summary>
    public required IReadOnlyList<string> Traits { get; init; }

    /// <summary>The type that holds it; null for a top-level type.</summary>
    public required SymbolKey? Type { get; init; }

    /// <summary>The names of the types and namespaces that hold it, outermost first.</summary>
    public required IReadOnlyList<string> Containers { get; init; }

    /// <summary>The interface that an explicit implementation names; null for everything else.</summary>
    public required string? Interface { get; init; }

    /// <summary>The declaration without modifiers, default values and qualification.</summary>
    public required string Signature { get; init; }

    /// <summary>The types of the parameters in parentheses; empty for what has none.</summary>
    public required string Parameters { get; init; }

    /// <summary>A constant's value; null when it is none.</summary>
    public required string? Constant { get; init; }

    /// <summary>Why it is there even if nothing in the repository uses it, as far as the compiler tells; null when nothing tells.</summary>
    public required string? Purpose { get; init; }

    /// <summary>The projects that compile it.</summary>
    public SortedSet<string> Projects { get; } = new(StringComparer.Ordinal);

    /// <summary>Its name in each of its parts.</summary>
    public SortedSet<Place> Places { get; } = [];

    /// <summary>From where to where each of its parts goes.</summary>
    public HashSet<Extent> Extents { get; } = [];
}
