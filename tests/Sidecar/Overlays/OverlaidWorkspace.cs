using Sidecar.Analysis.Overlays;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Tests.Overlays;

/// <summary>A workspace on disk as one session sees it, and as all others do.</summary>
internal sealed class OverlaidWorkspace(string code, params string[] references) : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Of(code, references);
    private OverlaySet _overlays = new();
    private Snapshot? _others;

    /// <summary>What every session shares.</summary>
    public Snapshot Others => _others ??= _workspace.Snapshot;

    /// <summary>What the session with the overlays sees.</summary>
    public Snapshot Own => _overlays.ApplyTo(Others);

    public void Set(string file, string text) => _overlays = _overlays.With(_workspace.PathOf(file), text);

    public void Clear(string file) => _overlays = _overlays.Without(_workspace.PathOf(file));

    public void ClearAll() => _overlays = _overlays.Cleared();

    public void Write(string file, string text) => ChangeDisk(() => _workspace.Write(file, text));

    public void Delete(string file) => ChangeDisk(() => File.Delete(_workspace.PathOf(file)));

    /// <summary>Forgets the globs, so that every project only compiles what it lists.</summary>
    public void List()
    {
        var listed = _workspace.Projects.Select(project => project with { Globs = [] }).ToArray();
        _others = TestWorkspace.BuildOf(_workspace.Target, listed, _workspace.Disk);
    }

    public static async Task<string[]> UsesAsync(Snapshot snapshot, string symbol)
    {
        var result = await FindReferencesQuery.RunAsync(snapshot, new FindReferences { Symbol = symbol }, CancellationToken.None);
        return [.. result.References.Select(use => $"{use.File}: {use.Code}")];
    }

    public void Dispose() => _workspace.Dispose();

    private void ChangeDisk(Action change)
    {
        var before = Others;
        change();
        _others = SnapshotUpdater.Apply(before, _workspace.Disk.Sweep(), _workspace.Disk);
    }
}
