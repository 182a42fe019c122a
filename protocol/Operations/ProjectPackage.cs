namespace Sidecar.Protocol.Operations;

/// <summary>A package of a project, as it was restored.</summary>
/// <param name="Name">Its id.</param>
public sealed record ProjectPackage(string Name)
{
    /// <summary>The version that the project asks for, or a range in NuGet's form; null when it asks for none or reaches the package through another.</summary>
    public string? Asked { get; init; }

    /// <summary>The version that is used; null when restoring found none.</summary>
    public string? Resolved { get; init; }

    /// <summary>True when the project reaches it only through other packages or projects; null elsewhere.</summary>
    public bool? Transitive { get; init; }
}
