using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Workspaces;
using Sidecar.Server.Loading.Caching;
using Sidecar.Server.Workspaces;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Indexing;

/// <summary>An index that is broken, foreign or cannot be written makes a start slower, never wrong.</summary>
public sealed class IndexCacheTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StoredWorkspace _workspace = new(
        "//- /Lib/A.cs\npublic class A { public void Run() { System.Console.WriteLine(\"a body\"); } }\n//- /App/B.cs\nclass B { void Go(A a) => a.Run(); }\n",
        "App -> Lib");

    [Fact]
    public async Task What_was_written_is_read()
    {
        var snapshot = await WriteAsync(Cache());
        Assert.All(snapshot.Units.Files, file => Assert.NotNull(Cache().Read(_workspace.Target).HashOf(file.Path, FileStamp.Of(file.Path)!.Value)));
        await AssertRightAsync(Cache());
    }

    [Fact]
    public async Task A_file_that_was_cut_anywhere_is_no_index()
    {
        await WriteAsync(Cache());
        var path = Assert.Single(Files());
        var whole = await File.ReadAllBytesAsync(path);
        for (var length = 0; length < whole.Length; length += 1 + (length / 20))
        {
            await File.WriteAllBytesAsync(path, whole[..length]);
            AssertEmpty(Cache().Read(_workspace.Target));
        }
        await AssertRightAsync(Cache());
    }

    [Fact]
    public async Task A_file_with_a_turned_bit_is_no_index()
    {
        await WriteAsync(Cache());
        var path = Assert.Single(Files());
        var whole = await File.ReadAllBytesAsync(path);
        for (var at = 0; at < whole.Length; at += 1 + (at / 20))
        {
            whole[at] ^= (byte)(1 << (at % 8));
            await File.WriteAllBytesAsync(path, whole);
            AssertEmpty(Cache().Read(_workspace.Target));
            whole[at] ^= (byte)(1 << (at % 8));
        }
    }

    [Fact]
    public async Task Bytes_that_nobody_wrote_end_in_an_error_of_their_own()
    {
        await _workspace.StoreAsync();
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var broken = _workspace.Stored.ToArray();
            for (var turns = random.Next(1, 8); turns > 0; turns--)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            var error = Record.Exception(() => IndexFile.Read(broken[..random.Next(broken.Length)], 0));
            Assert.True(error is null or InvalidDataException, error?.ToString());
        }
    }

    [Fact]
    public async Task What_another_build_wrote_is_not_read()
    {
        await WriteAsync(Cache());
        AssertEmpty(Cache(build: 2).Read(_workspace.Target));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_no_cache()
    {
        // The process file system lets nobody create anything, not even the superuser.
        var cache = Cache(OperatingSystem.IsLinux() ? "/proc/self/sidecar" : _folder.Write("a file", ""));
        await WriteAsync(cache);
        AssertEmpty(cache.Read(_workspace.Target));
        await AssertRightAsync(cache);
    }

    [Fact]
    public async Task Without_a_folder_nothing_is_kept()
    {
        var cache = new IndexCache(files: null);
        await WriteAsync(cache);
        await AssertRightAsync(cache);
    }

    [Fact]
    public async Task Two_that_write_at_once_leave_a_whole_index()
    {
        var snapshot = await _workspace.StoreAsync();
        var settled = _workspace.Disk.Settled();
        var writers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                Cache().Write(snapshot, settled);
                Assert.NotNull(Cache().Read(_workspace.Target).HashOf(_workspace.PathOf("/Lib/A.cs"), settled[_workspace.PathOf("/Lib/A.cs")]));
            }
        }));
        await Task.WhenAll(writers).OrHang();
        Assert.Single(Files());
        await AssertRightAsync(Cache());
    }

    [Fact]
    public async Task A_file_that_was_written_just_now_proves_nothing_for_the_next_start()
    {
        var changed = _workspace.Open(new IndexStore()).Units.Files.Min(file => FileStamp.Of(file.Path)!.Value.Changed);
        _workspace.Time = new StoppedTime(new DateTimeOffset(changed, TimeSpan.Zero));
        var snapshot = await WriteAsync(Cache());
        var store = Cache().Read(_workspace.Target);
        Assert.All(snapshot.Units.Files, file => Assert.Null(store.HashOf(file.Path, FileStamp.Of(file.Path)!.Value)));
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _folder.Dispose();
    }

    private IndexCache Cache(string? folder = null, ulong build = 1) =>
        new(new CacheFiles(folder ?? _folder.Combine("indexes"), build, CacheBounds.Default, TimeProvider.System));

    private async Task<Snapshot> WriteAsync(IndexCache cache)
    {
        var snapshot = await _workspace.StoreAsync();
        cache.Write(snapshot, _workspace.Disk.Settled());
        return snapshot;
    }

    private async Task AssertRightAsync(IndexCache cache) => Assert.Equal(
        await StoredWorkspace.AnswersAsync(_workspace.Open(new IndexStore()), "A", "Run", "B"),
        await StoredWorkspace.AnswersAsync(_workspace.Open(cache.Read(_workspace.Target)), "A", "Run", "B"));

    private void AssertEmpty(IndexStore store) =>
        Assert.Null(store.HashOf(_workspace.PathOf("/Lib/A.cs"), FileStamp.Of(_workspace.PathOf("/Lib/A.cs"))!.Value));

    private string[] Files() => Directory.GetFiles(_folder.Combine("indexes"));
}
