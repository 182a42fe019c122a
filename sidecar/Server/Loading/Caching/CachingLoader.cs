using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Caching;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Processes;

namespace Sidecar.Server.Loading.Caching;

/// <summary>
/// Answers from the evaluation cache what is proven to be current, has the rest evaluated, and writes down what came of it
/// once the first answers are out.
/// </summary>
internal sealed class CachingLoader : ILoader, IAsyncDisposable
{
    private static readonly TimeSpan UntilAnswered = TimeSpan.FromSeconds(2);

    private readonly IProjectLoader _loader;
    private readonly CacheStore? _store;
    private readonly TimeProvider _time;
    private readonly BackgroundWrites _writes;

    /// <summary>Without a <paramref name="store"/>, everything is evaluated every time.</summary>
    public CachingLoader(IProjectLoader loader, CacheStore? store, TimeProvider time)
    {
        _loader = loader;
        _store = store;
        _time = time;
        _writes = new BackgroundWrites(UntilAnswered, time);
    }

    /// <summary>With the cache of this user, unless it is switched off.</summary>
    public static CachingLoader OfUser(IProjectLoader loader, TimeProvider time)
    {
        var store = CacheFolder.Find() is { } folder
            ? new CacheStore(Path.Combine(folder, "evaluations"), BuildIdentity.Find(), CacheBounds.Default, time)
            : null;
        return new CachingLoader(loader, store, time);
    }

    /// <inheritdoc/>
    public async Task<LoadOutcome> LoadAsync(
        WorkspaceTarget target, LoadListener listener, CancellationToken cancellation)
    {
        if (_store is null)
            return await _loader.LoadAsync(target, part: null, listener, cancellation);
        await _writes.FlushAsync();
        var started = _time.GetUtcNow();
        var environment = EnvironmentRecord.OfProcess();
        var recorder = new WorkspaceRecorder(target, KeyOf(target), environment, started, _time);
        var proof = await ProveAsync(_store, KeyOf(target), environment);
        if (proof is null)
        {
            recorder.TakeCensus();
            return Keep(recorder, await _loader.LoadAsync(target, part: null, listener, cancellation));
        }
        var stale = proof.StaleFiles();
        var current = proof.Current(stale, started).ToList();
        if (stale.Count == 0)
            return Reuse(recorder, proof, current);
        recorder.TakeCensus();
        foreach (var project in current)
            listener.Arrived(project);
        var part = PartOf(target, stale, current);
        var loaded = await _loader.LoadAsync(target, part, listener, cancellation);
        if (part is not null && loaded.SdkFolder != proof.Cached.SdkFolder)
            (part, loaded) = (null, await _loader.LoadAsync(target, part: null, listener, cancellation));
        return Keep(recorder, part is null ? loaded : Merged.Of(loaded, current, part, proof.Cached));
    }

    /// <summary>Ends when what is to be kept is.</summary>
    public async ValueTask DisposeAsync() => await _writes.FlushAsync();

    private static async Task<Proof?> ProveAsync(CacheStore store, string key, Dictionary<string, ulong> environment)
    {
        if (store.Read(key) is not { } cached || !cached.Environment.Allows(environment))
            return null;
        var proof = new Proof(cached, await Prover.ProveAsync(cached));
        return proof.SharedHolds ? proof : null;
    }

    // A file that is its own project has one that stands for it, which a part of the load cannot name.
    private static PartialLoad? PartOf(WorkspaceTarget target, HashSet<string> stale, List<LoadedProject> current) =>
        current.Count == 0 || target.Opened.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
            ? null
            : new PartialLoad([.. stale.Order(StringComparer.Ordinal)], [.. current.Select(project => project.File).Distinct(WorkspacePath.Comparer)]);

    private LoadOutcome Reuse(WorkspaceRecorder recorder, Proof proof, List<LoadedProject> current)
    {
        var outcome = new LoadOutcome(current, proof.Cached.Inputs)
        {
            SdkFolder = proof.Cached.SdkFolder,
            Roots = proof.Cached.Roots,
            FixedImports = proof.Cached.FixedImports,
            Evaluated = 0,
        };
        return proof.IsTouched ? Keep(recorder, outcome) : outcome;
    }

    private LoadOutcome Keep(WorkspaceRecorder recorder, LoadOutcome outcome)
    {
        _writes.Add(() =>
        {
            if (recorder.Record(outcome) is { } workspace)
                _store!.Write(workspace);
        });
        return outcome;
    }

    // Another dotnet may bring other SDKs.
    private static string KeyOf(WorkspaceTarget target) =>
        string.Join('\n', [DotnetMuxer.Find() ?? "", target.Opened, .. target.Projects]);
}
