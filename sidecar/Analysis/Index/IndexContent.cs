using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Index;

/// <summary>What an index holds at one moment.</summary>
/// <param name="Files">What is known of files without reading them, by absolute path.</param>
/// <param name="Indexes">Indexes by content.</param>
/// <param name="Generated">What generators made, by what they saw.</param>
/// <param name="Created">Which types a file creates without writing their names, by the file and all that it can see; name hashes, sorted.</param>
internal sealed record IndexContent(
    IReadOnlyDictionary<string, KnownFile> Files,
    IReadOnlyDictionary<FormKey, FileIndex> Indexes,
    IReadOnlyDictionary<UInt128, IReadOnlyList<GeneratedSource>> Generated,
    IReadOnlyDictionary<UInt128, uint[]> Created)
{
    /// <summary>Nothing.</summary>
    public static IndexContent Empty { get; } = new(
        new Dictionary<string, KnownFile>(), new Dictionary<FormKey, FileIndex>(), new Dictionary<UInt128, IReadOnlyList<GeneratedSource>>(), new Dictionary<UInt128, uint[]>());

    /// <summary>What is known of the files of <paramref name="snapshot"/>; <paramref name="settled"/> are stamps that prove a content.</summary>
    public static IndexContent Of(Snapshot snapshot, IReadOnlyDictionary<string, FileStamp> settled)
    {
        var files = new Dictionary<string, KnownFile>(StringComparer.Ordinal);
        var indexes = new Dictionary<FormKey, FileIndex>();
        foreach (var file in snapshot.Units.Files)
            if (file.CodePage is null && file.KnownHash is { } hash && settled.TryGetValue(file.Path, out var stamp))
                files[file.Path] = new KnownFile(stamp, hash);
        foreach (var unit in snapshot.Units.All)
            foreach (var file in unit.Files)
                if (file.KnownIndex(unit.Input.ParseOptions) is { } index)
                    indexes[FormKey.Of(file.Hash, unit.Input.ParseOptions, index)] = index;
        return new IndexContent(files, indexes, snapshot.Context.Store.GeneratedInUse, snapshot.Context.Store.CreatedInUse);
    }
}
