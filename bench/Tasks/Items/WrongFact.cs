namespace Sidecar.Tasks.Items;

/// <summary>A hit that belongs to another answer.</summary>
/// <param name="Fact">It, written like a right one.</param>
/// <param name="Unless">What tells a reader that it is none; once this was told, the hit does no harm.</param>
internal sealed record WrongFact(string Fact, string? Unless = null);
