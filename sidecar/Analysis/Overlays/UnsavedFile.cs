using System.Text;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Overlays;

/// <summary>The text that a session gave a file.</summary>
internal sealed class UnsavedFile(string path, string text)
{
    private SourceFile? _content;

    public string Path => path;

    public string Text => text;

    /// <summary>
    /// The file as projects read it, the same object always. What is known of other contents is in <paramref name="store"/>, of
    /// which a workspace has one; what becomes known of this one goes with it.
    /// </summary>
    public SourceFile In(IndexStore store) => LazyInitializer.EnsureInitialized(
        ref _content, () => new SourceFile(path, Encoding.UTF8.GetBytes(text), new IndexStore(store)) { IsUnsaved = true });
}
