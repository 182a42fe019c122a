using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Texts;

/// <summary>A match in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Position">Where it begins.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextMatch(SearchedFile File, int Position);
