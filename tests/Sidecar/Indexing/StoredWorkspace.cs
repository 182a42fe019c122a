using Sidecar.Analysis.Disk;
using System.Text.Json;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Server.Tests.Indexing;

/// <summary>A workspace that is opened again and again, with what earlier times left behind or without.</summary>
internal sealed class StoredWorkspace : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly TestWorkspace _workspace;
    private byte[] _stored = [];
    private int _edits;

    public StoredWorkspace(string code, params string[] references)
    {
        _workspace = TestWorkspace.Of(code, references);
        Projects = _workspace.Projects;
        foreach (var file in _workspace.Fixture.Files)
            Settle(file.Path);
    }

    /// <summary>The clock by which files are looked at.</summary>
    public TimeProvider Time { get; set; } = LaterTime.Instance;

    /// <summary>As a loader tells of them.</summary>
    public IReadOnlyList<LoadedProject> Projects { get; set; }

    public WorkspaceTarget Target => _workspace.Target;

    /// <summary>What every start looks at.</summary>
    public DiskState Disk { get; private set; } = new(TimeProvider.System);

    public string PathOf(string file) => _workspace.PathOf(file);

    /// <summary>The bytes that the last start left behind.</summary>
    public byte[] Stored => _stored;

    /// <summary>Opens it, warms it and keeps what is known.</summary>
    public async Task<Snapshot> StoreAsync(IndexStore? store = null)
    {
        var snapshot = Open(store ?? new IndexStore());
        await WarmUp.RunAsync(snapshot, _ => ValueTask.CompletedTask, CancellationToken.None);
        _stored = IndexFile.Write(snapshot, Disk.Settled());
        return snapshot;
    }

    /// <summary>What was kept.</summary>
    public IndexStore Reread() => IndexFile.Read(_stored, 0);

    /// <summary>Opens it with what was kept.</summary>
    public Snapshot OpenStored() => Open(Reread());

    public Snapshot Open(IndexStore store) => Open(new SnapshotBuilder(store));

    public Snapshot Open(SnapshotBuilder builder) => builder.Build(1, Target, Projects, Disk = new DiskState(Time));

    /// <summary>Writes a file as if that had been long ago, at a time of its own.</summary>
    public void Edit(string file, string text)
    {
        _workspace.Write(file, text);
        Settle(file);
    }

    /// <summary>Changes a file, its size and time of writing left as they are.</summary>
    public void EditUnseen(string file, string old, string now)
    {
        var path = PathOf(file);
        var (text, written) = (File.ReadAllText(path), File.GetLastWriteTimeUtc(path));
        Xunit.Assert.Equal(old.Length, now.Length);
        Xunit.Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, written);
    }

    /// <summary>Answers to questions of every kind about each of <paramref name="symbols"/>, as text.</summary>
    public static async Task<string> AnswersAsync(Snapshot snapshot, params string[] symbols)
    {
        var answers = new List<object>();
        foreach (var symbol in symbols)
        {
            answers.Add(await SearchSymbolsQuery.RunAsync(snapshot, new SearchSymbols { Query = symbol }, CancellationToken.None));
            answers.Add(await FindDefinitionsQuery.RunAsync(snapshot, new FindDefinitions { Symbol = symbol }, CancellationToken.None));
            answers.Add(await FindReferencesQuery.RunAsync(snapshot, new FindReferences { Symbol = symbol }, CancellationToken.None));
            answers.Add(await HoverQuery.RunAsync(snapshot, new Hover { Symbol = symbol }, CancellationToken.None));
        }
        return string.Join('\n', answers.Select(answer => JsonSerializer.Serialize(answer, answer.GetType(), JsonSerializerOptions.Default)));
    }

    public void Dispose() => _workspace.Dispose();

    private void Settle(string file) => File.SetLastWriteTimeUtc(PathOf(file), LongAgo.AddSeconds(_edits++));
}
