namespace Sidecar.Protocol.Answers;

/// <summary>A place in a file and the line of code there.</summary>
/// <param name="File">Relative to the workspace's root, with <c>/</c>; absolute when outside of it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Code">The line, without the white space around it.</param>
public sealed record CodeLocation(string File, int Line, int Column, string Code)
{
    /// <summary>The symbol whose declaration holds the place, as C# would write it; null at the top of a file.</summary>
    public string? Within { get; init; }

    /// <summary>Whether a source generator made the file; it is then not on disk.</summary>
    public bool? Generated { get; init; }

    /// <summary>Whether the compiler reads the symbol here without its name being written, as <c>foreach</c> does.</summary>
    public bool? Implicit { get; init; }
}
