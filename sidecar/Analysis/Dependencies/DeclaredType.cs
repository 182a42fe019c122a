namespace Sidecar.Analysis.Dependencies;

/// <summary>A type that a file declares.</summary>
/// <param name="Namespace">Its namespace; empty for none.</param>
/// <param name="Id">Tells it from others, the same for each of its parts.</param>
/// <param name="File">The file, absolute.</param>
internal sealed record DeclaredType(string Namespace, string Id, string File);
