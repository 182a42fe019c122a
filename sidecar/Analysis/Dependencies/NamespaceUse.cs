namespace Sidecar.Analysis.Dependencies;

/// <summary>That one type uses another, however often.</summary>
/// <param name="User">The one that uses.</param>
/// <param name="Used">The other.</param>
internal sealed record NamespaceUse(TypeKey User, TypeKey Used);
