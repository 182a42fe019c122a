using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Projects;

/// <summary>The projects of a snapshot, referenced ones before those that reference them.</summary>
internal sealed class UnitSet(ImmutableArray<ProjectUnit> all)
{
    private readonly Lazy<Dictionary<string, ProjectUnit[]>> _byPath = new(() => ByPath(all));
    private readonly Lazy<ILookup<string, ProjectUnit>> _byAssembly = new(() => all.ToLookup(unit => unit.Input.Name, StringComparer.Ordinal));

    private readonly Lazy<ImmutableArray<ProjectUnit>> _codePages = new(() => all.RemoveAll(unit => unit.Input.CodePage is null));
    private readonly Lazy<UInt128> _identity = new(() => IdentityOf(all), LazyThreadSafetyMode.PublicationOnly);
    private readonly ConcurrentDictionary<object, object> _known = new();

    public ImmutableArray<ProjectUnit> All => all;

    /// <summary>The key of all that answers about code depend on, equal in every process that sees the same.</summary>
    /// <exception cref="SourceChangedException">A file is not any more what it was.</exception>
    public UInt128 Identity => _identity.Value;

    /// <summary>
    /// What <paramref name="compute"/> gave for <paramref name="key"/> the first time: nothing here ever changes, so that the same
    /// question need not be worked out twice. The key is a value of a type that only its caller uses.
    /// </summary>
    public async Task<T> RememberAsync<T>(object key, Func<Task<T>> compute)
        where T : class
    {
        if (_known.TryGetValue(key, out var known))
            return (T)known;
        return (T)_known.GetOrAdd(key, await compute().ConfigureAwait(false));
    }

    /// <summary>Forgets what was remembered, and the whole trees.</summary>
    public void Relieve()
    {
        _known.Clear();
        foreach (var unit in all)
            unit.DropBodies();
    }

    /// <summary>What generators that threw leave open, as far as they have run.</summary>
    public IEnumerable<Gap> Gaps => all.SelectMany(unit => unit.KnownGenerated?.Gaps ?? []);

    /// <summary>Every path of a source file, each once.</summary>
    public IEnumerable<string> SourcePaths => _byPath.Value.Keys;

    /// <summary>The projects that compile the file, one for each target framework; empty when none does.</summary>
    public IReadOnlyList<ProjectUnit> Of(string path) => _byPath.Value.GetValueOrDefault(path) ?? [];

    /// <summary>What the file is read by, or would be if it came; null when that goes by its content alone.</summary>
    public Encoding? CodePageOf(string path) => _codePages.Value.IsEmpty
        ? null
        : _codePages.Value.FirstOrDefault(unit => unit.FileAt(path) is not null || unit.Project.Matcher.IsMatch(path) || unit.Additional.Any(file => WorkspacePath.Comparer.Equals(file.Path, path)))?.Input.CodePage;

    /// <summary>Whether only projects that hold tests compile the file.</summary>
    public bool IsTest(string path) => Of(path) is { Count: > 0 } units && units.All(unit => unit.IsTest);

    /// <summary>Whether some project reads the file.</summary>
    public bool Reads(string path) => all.Any(unit => unit.Reads(path));

    /// <summary>The projects that build an assembly of that name.</summary>
    public IEnumerable<ProjectUnit> OfAssembly(string name) => _byAssembly.Value[name];

    /// <summary>Every file that some project reads: source, additional, configuration.</summary>
    public IEnumerable<SourceFile> Files => all.SelectMany(unit => unit.Files.Concat(unit.Additional).Concat(unit.Configs)).Distinct();

    private static UInt128 IdentityOf(ImmutableArray<ProjectUnit> units)
    {
        var keys = new UInt128[units.Length];
        Parallel.For(0, units.Length, i => keys[i] = units[i].Identity);
        var hash = new KeyHash();
        foreach (var key in keys)
            hash.Add(key);
        return hash.Finish();
    }

    private static Dictionary<string, ProjectUnit[]> ByPath(ImmutableArray<ProjectUnit> units) =>
        units.SelectMany(unit => unit.Files, (unit, file) => (file.Path, unit))
            .GroupBy(pair => pair.Path, pair => pair.unit, WorkspacePath.Comparer)
            .ToDictionary(group => group.Key, group => group.ToArray(), WorkspacePath.Comparer);
}
