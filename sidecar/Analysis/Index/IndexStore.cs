using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Index;

/// <summary>
/// The indexes of a workspace's files by content, what is known of files without reading them, and what generators made.
/// Everything in it can be computed again. For any thread.
/// </summary>
public sealed class IndexStore
{
    private readonly ConcurrentDictionary<FormKey, FileIndex> _indexes;
    private readonly ConcurrentDictionary<string, KnownFile> _files;
    private readonly ConcurrentDictionary<UInt128, IReadOnlyList<GeneratedSource>> _generated;

    /// <summary>An empty one.</summary>
    public IndexStore()
        : this([], [], [])
    {
    }

    internal IndexStore(
        ConcurrentDictionary<FormKey, FileIndex> indexes,
        ConcurrentDictionary<string, KnownFile> files,
        ConcurrentDictionary<UInt128, IReadOnlyList<GeneratedSource>> generated) =>
        (_indexes, _files, _generated) = (indexes, files, generated);

    /// <summary>Grows with every addition: whether there is anything to save.</summary>
    internal long Additions => Interlocked.Read(ref _additions);

    private long _additions;

    internal FileIndex? Find(UInt128 hash, CSharpParseOptions options) =>
        _indexes.GetValueOrDefault(FormKey.Plain(hash, options)) ?? _indexes.GetValueOrDefault(FormKey.Conditional(hash, options));

    internal FileIndex Add(UInt128 hash, CSharpParseOptions options, FileIndex index)
    {
        Interlocked.Increment(ref _additions);
        var key = index.Has(Constructs.Conditional) ? FormKey.Conditional(hash, options) : FormKey.Plain(hash, options);
        return _indexes.GetOrAdd(key, index);
    }

    /// <summary>The hash of the file's content, if it is known for exactly that stamp.</summary>
    internal UInt128? HashOf(string path, FileStamp stamp) =>
        _files.TryGetValue(path, out var known) && known.Stamp == stamp ? known.Hash : null;

    internal IReadOnlyList<GeneratedSource>? Generated(UInt128 key) => _generated.GetValueOrDefault(key);

    internal void Add(UInt128 key, IReadOnlyList<GeneratedSource> generated)
    {
        Interlocked.Increment(ref _additions);
        _generated[key] = generated;
    }

    internal IEnumerable<(FormKey Key, FileIndex Index)> IndexesOf(IReadOnlySet<UInt128> hashes) =>
        _indexes.Where(entry => hashes.Contains(entry.Key.Hash)).Select(entry => (entry.Key, entry.Value));
}
