using Sidecar.Analysis.Disk;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Index;

/// <summary>
/// The indexes of a workspace's files by content, what is known of files without reading them, and what generators made.
/// Everything in it can be computed again. For any thread.
/// </summary>
public sealed class IndexStore
{
    private readonly IndexContent _before;
    private readonly IndexStore? _beneath;
    private readonly ConcurrentDictionary<FormKey, FileIndex> _indexes = new();
    private readonly ConcurrentDictionary<UInt128, IReadOnlyList<GeneratedSource>> _generated = new();
    private readonly ConcurrentDictionary<UInt128, uint[]> _created = new();
    private int _additions;

    /// <summary>An empty one.</summary>
    public IndexStore()
        : this(IndexContent.Empty)
    {
    }

    internal IndexStore(IndexContent before) => _before = before;

    /// <summary>
    /// One that also knows what <paramref name="beneath"/> knows and keeps to itself what comes in: for texts that are nobody
    /// else's, and not to be saved.
    /// </summary>
    internal IndexStore(IndexStore beneath)
        : this(IndexContent.Empty) => _beneath = beneath;

    /// <summary>Texts that were looked at; what is unsaved has none to read.</summary>
    internal LookedAtTexts LookedAt { get; } = new();

    /// <summary>How much came in that was not known before: whether there is anything to save.</summary>
    public int Additions => _additions;

    /// <summary>What files create, as far as anybody asked.</summary>
    internal IReadOnlyDictionary<UInt128, uint[]> CreatedInUse => new Dictionary<UInt128, uint[]>(_created);

    /// <summary>What generators made, as far as anybody asked for it.</summary>
    internal IReadOnlyDictionary<UInt128, IReadOnlyList<GeneratedSource>> GeneratedInUse => new Dictionary<UInt128, IReadOnlyList<GeneratedSource>>(_generated);

    internal FileIndex? Find(UInt128 hash, CSharpParseOptions options) =>
        Find(FormKey.Plain(hash, options)) ?? Find(FormKey.Conditional(hash, options));

    internal FileIndex Add(UInt128 hash, CSharpParseOptions options, FileIndex index)
    {
        Interlocked.Increment(ref _additions);
        return _indexes.GetOrAdd(FormKey.Of(hash, options, index), index);
    }

    /// <summary>The hash of the file's content, if it is known for exactly that stamp.</summary>
    internal UInt128? HashOf(string path, FileStamp stamp) =>
        _before.Files.TryGetValue(path, out var known) && known.Stamp == stamp ? known.Hash : null;

    /// <summary>What generators made that saw exactly what <paramref name="key"/> stands for; null when that is not known.</summary>
    internal IReadOnlyList<GeneratedSource>? Generated(UInt128 key)
    {
        if (_generated.TryGetValue(key, out var known))
            return known;
        return _before.Generated.TryGetValue(key, out var before) ? _generated[key] = before : _beneath?.Generated(key);
    }

    internal void Add(UInt128 key, IReadOnlyList<GeneratedSource> generated)
    {
        Interlocked.Increment(ref _additions);
        _generated[key] = generated;
    }

    /// <summary>The types that a file creates without writing their names; null when nobody has looked.</summary>
    internal uint[]? Created(UInt128 key)
    {
        if (_created.TryGetValue(key, out var known))
            return known;
        return _before.Created.TryGetValue(key, out var before) ? _created[key] = before : _beneath?.Created(key);
    }

    internal void Add(UInt128 key, uint[] created)
    {
        Interlocked.Increment(ref _additions);
        _created[key] = created;
    }

    private FileIndex? Find(FormKey key) =>
        _indexes.GetValueOrDefault(key) ?? _before.Indexes.GetValueOrDefault(key) ?? _beneath?.Find(key);
}
