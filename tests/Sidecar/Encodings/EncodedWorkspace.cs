using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Tests.Encodings;

/// <summary><c>Lib</c> declares <c>Used</c>; what <c>App/User.cs</c> holds, the test writes, byte for byte.</summary>
internal sealed class EncodedWorkspace : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Of("//- /Lib/Used.cs\npublic class Used { }\n//- /App/User.cs\nclass User { }\n", "App -> Lib");
    private readonly SnapshotBuilder _builder = new(new IndexStore());
    private DiskState _disk = new(TimeProvider.System);
    private Snapshot? _snapshot;

    /// <param name="codePage">The code page of <c>App</c>; null for none.</param>
    public EncodedWorkspace(int? codePage = null) => Load(codePage);

    public string Root => _workspace.Root;

    /// <summary>Loads the projects, again if need be.</summary>
    public void Load(int? codePage)
    {
        var disk = new DiskState(TimeProvider.System);
        _snapshot = _builder.Build((_snapshot?.Id ?? 0) + 1, _workspace.Target, [.. _workspace.Projects.Select(project => Told(project, codePage))], disk, _snapshot, _disk);
        _disk = disk;
    }

    public void Write(string file, byte[] bytes) => File.WriteAllBytes(_workspace.PathOf(file), bytes);

    /// <summary>The latest snapshot, which has to be complete.</summary>
    public Snapshot CatchUp()
    {
        _snapshot = SnapshotUpdater.Apply(_snapshot!, _disk.Sweep(), _disk);
        Xunit.Assert.Empty(_snapshot.Gaps);
        return _snapshot;
    }

    /// <summary>Where a type is used: line, column and code.</summary>
    public async Task<string> UsesAsync(string type = "Used")
    {
        var found = await FindReferencesQuery.RunAsync(CatchUp(), new FindReferences { Symbol = type }, CancellationToken.None);
        return string.Join(", ", found.References.Select(use => $"{use.Line}:{use.Column} {use.Code}"));
    }

    /// <summary>Where a member is declared, seen from its signature: line and column.</summary>
    public async Task<string> DeclaredAsync(string symbol)
    {
        var found = await FindDefinitionsQuery.RunAsync(CatchUp(), new FindDefinitions { Symbol = symbol }, CancellationToken.None);
        return string.Join(", ", found.Definitions.Select(place => $"{place.Line}:{place.Column}"));
    }

    /// <summary>What stands on a line of <c>App/User.cs</c>, and what it means.</summary>
    public async Task<string?> MeaningAsync(int line, string text)
    {
        var found = await HoverQuery.RunAsync(CatchUp(), new Hover { File = "App/User.cs", Line = line, Text = text }, CancellationToken.None);
        return found.Resolution.Symbol?.Id;
    }

    public void Dispose() => _workspace.Dispose();

    private static LoadedProject Told(LoadedProject project, int? codePage) =>
        codePage is { } page && project.File.EndsWith("App.csproj", StringComparison.Ordinal) ? project with { Arguments = [.. project.Arguments, $"/codepage:{page}"] } : project;
}
