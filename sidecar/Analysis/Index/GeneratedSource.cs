namespace Sidecar.Analysis.Index;

/// <summary>A file that a source generator made.</summary>
/// <param name="Path">Relative: assembly, generator and hint.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedSource(string Path, string Text);
