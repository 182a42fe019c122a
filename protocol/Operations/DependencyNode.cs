namespace Sidecar.Protocol.Operations;

/// <summary>A project or a namespace.</summary>
/// <param name="Name">Of a project its file's name without extension, or its file where several are called so; <c>(global)</c> for what is in no namespace.</param>
/// <param name="Kind"><c>project</c> or <c>namespace</c>.</param>
public sealed record DependencyNode(string Name, string Kind)
{
    /// <summary>The project file, relative to the root; null for a namespace.</summary>
    public string? File { get; init; }

    /// <summary>How many files of code it compiles, or that declare types of the namespace; null where nothing could be loaded.</summary>
    public int? Files { get; init; }

    /// <summary>How many types these declare, nested ones too, generated ones not; null where nothing could be loaded.</summary>
    public int? Types { get; init; }

    /// <summary>True for a test project, or where only test projects declare types of the namespace; null elsewhere.</summary>
    public bool? Test { get; init; }

    /// <summary>How loading the project went, when it was not loaded whole; null when it was.</summary>
    public ProjectState? State { get; init; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Problem { get; init; }
}
