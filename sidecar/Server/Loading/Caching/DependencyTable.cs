using Sidecar.Analysis.Disk;

namespace Sidecar.Server.Loading.Caching;

/// <summary>Collects dependencies, each once, and looks at each when it is first asked for.</summary>
internal sealed class DependencyTable(FileNamePatterns patterns, FolderCensus census, TimeProvider time)
{
    private readonly Dictionary<(DependencyKind Kind, string Path), int> _indexes = [];
    private readonly List<Dependency> _all = [];
    private readonly List<bool> _isThere = [];

    /// <summary>All of them; an index is a place in here.</summary>
    public Dependency[] ToArray() => [.. _all];

    /// <summary>The dependency on what counts of <paramref name="path"/>.</summary>
    public int IndexOf(DependencyKind kind, string path)
    {
        if (_indexes.TryGetValue((kind, path), out var index))
            return index;
        _indexes.Add((kind, path), index = _all.Count);
        var (dependency, isThere) = Look(kind, path);
        _all.Add(dependency);
        _isThere.Add(isThere);
        return index;
    }

    /// <summary>
    /// Whether what was read of it at any time since <paramref name="readFrom"/> is what the table holds. The names that
    /// match a pattern say so themselves when all of them are among what was <paramref name="imported"/>.
    /// </summary>
    public bool Holds(int index, DateTimeOffset readFrom, ISet<string> imported)
    {
        var dependency = _all[index];
        return _isThere[index] && dependency.Kind switch
        {
            DependencyKind.Present or DependencyKind.Absent => true,
            DependencyKind.Matches when Array.TrueForAll(FolderNames.Matching(dependency.Path), imported.Contains) => true,
            DependencyKind.Names when census.Had(dependency.Path, dependency.Hash, patterns) => true,
            _ => FileTrust.IsOlder(dependency.Stamp.Changed, readFrom),
        };
    }

    /// <summary>When it was last written, in UTC ticks.</summary>
    public long WrittenAt(int index) => _all[index].Stamp.Written;

    private (Dependency Dependency, bool IsThere) Look(DependencyKind kind, string path)
    {
        try
        {
            return kind switch
            {
                DependencyKind.Present => (new Dependency(kind, path, default, true, 0), Path.Exists(path)),
                DependencyKind.Absent => (new Dependency(kind, path, default, true, 0), !Path.Exists(path)),
                DependencyKind.Content => OfFile(kind, path, FileContent.Hash),
                DependencyKind.Directives => OfFile(kind, path, file => FileContent.HashDirectives(file)),
                _ => OfFolder(kind, path),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (new Dependency(kind, path, default, false, 0), false);
        }
    }

    // The stamp is taken before and after, so that it belongs to the content.
    private (Dependency Dependency, bool IsThere) OfFile(DependencyKind kind, string path, Func<string, ulong?> hashOf)
    {
        var now = time.GetUtcNow();
        var stamp = FileStamp.Of(path);
        var hash = stamp is null ? null : hashOf(path);
        var isThere = hash is not null && FileStamp.Of(path) == stamp;
        var known = stamp.GetValueOrDefault();
        return (new Dependency(kind, path, known, known.IsSettled(now), hash ?? 0), isThere);
    }

    private (Dependency Dependency, bool IsThere) OfFolder(DependencyKind kind, string path)
    {
        var now = time.GetUtcNow();
        var folder = new Dependency(kind, path, default, false, 0).Folder;
        var stamp = FolderNames.StampOf(folder);
        var hash = kind == DependencyKind.Names ? NamesHash.Of(path, patterns) : NamesHash.Of(FolderNames.Matching(path));
        var isThere = FolderNames.StampOf(folder) == stamp;
        return (new Dependency(kind, path, stamp, stamp.IsSettled(now), hash), isThere);
    }
}
