using Sidecar.Server.Loading.Caching;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Caching;

/// <summary>A cache that is broken, foreign or unwritable makes a load slower, never wrong.</summary>
public sealed class DamagedCacheTests : IDisposable
{
    private const ulong Build = 1;

    private readonly CachedTree _tree = new();

    [Fact]
    public async Task A_file_that_was_cut_at_any_byte_is_no_cache()
    {
        var (path, whole) = await FileAsync();
        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.False(CacheFile.IsWhole(whole.AsSpan(0, length), Build)));
        foreach (var length in (int[])[0, 1, CacheFile.HeaderLength - 1, CacheFile.HeaderLength, whole.Length / 2, whole.Length - 1])
        {
            await File.WriteAllBytesAsync(path, whole[..length]);
            Assert.Null(_tree.Store().Read(Key(whole)));
        }
        _tree.AssertRight(await _tree.LoadAsync());
        Assert.Equal(2, _tree.Model.Loads.Count);
    }

    [Fact]
    public async Task A_file_with_any_bit_turned_is_no_cache()
    {
        var (_, whole) = await FileAsync();
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            whole[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.False(CacheFile.IsWhole(whole, Build), $"bit {bit}");
            whole[bit / 8] ^= (byte)(1 << bit % 8);
        }
        Assert.True(CacheFile.IsWhole(whole, Build));
    }

    [Fact]
    public async Task Bytes_that_nobody_wrote_end_in_an_error_of_their_own()
    {
        var (_, whole) = await FileAsync();
        var random = new Random(11);
        for (var round = 0; round < 3000; round++)
        {
            var broken = whole.ToArray();
            for (var turns = random.Next(1, 8); turns > 0; turns--)
                broken[random.Next(CacheFile.HeaderLength, broken.Length)] = (byte)random.Next(256);
            var error = Record.Exception(() => WorkspaceFormat.Read(broken[..random.Next(CacheFile.HeaderLength, broken.Length)], CacheFile.HeaderLength));
            Assert.True(error is null or InvalidDataException, error?.ToString());
        }
    }

    [Fact]
    public async Task What_another_build_wrote_is_not_read()
    {
        await _tree.LoadAsync();
        await _tree.LoadAsync(_tree.Store(build: 2));
        Assert.Equal(2, _tree.Model.Loads.Count);
        var (written, other) = (Files()[0], Files()[1]);
        File.Copy(written, other, overwrite: true);
        File.Copy(other, written, overwrite: true);
        await _tree.LoadAsync();
        await _tree.LoadAsync(_tree.Store(build: 2));
        Assert.Equal(3, _tree.Model.Loads.Count);
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_no_cache()
    {
        _tree.Write("cache", "a file");
        for (var i = 0; i < 2; i++)
            _tree.AssertRight(await _tree.LoadAsync());
        Assert.Equal(2, _tree.Model.Loads.Count);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_no_cache()
    {
        // The process file system lets nobody create anything, not even the superuser.
        _tree.CacheFolder = OperatingSystem.IsLinux() ? "/proc/self/sidecar" : _tree.Combine("All.sln");
        for (var i = 0; i < 2; i++)
            _tree.AssertRight(await _tree.LoadAsync());
        Assert.Equal(2, _tree.Model.Loads.Count);
    }

    [Fact]
    public async Task A_file_that_cannot_be_replaced_stays_and_the_load_is_right()
    {
        await _tree.LoadAsync();
        var path = Assert.Single(Files());
        File.Delete(path);
        Directory.CreateDirectory(Path.Combine(path, "in the way"));
        for (var i = 0; i < 2; i++)
            _tree.AssertRight(await _tree.LoadAsync());
        Assert.Equal([path], Directory.GetFileSystemEntries(_tree.Cache));
    }

    [Fact]
    public async Task Two_loaders_at_once_on_a_cold_cache_are_both_right()
    {
        var others = Enumerable.Range(0, 4).Select(_ => Task.Run(() => _tree.LoadAsync(model: new ModelLoader(_tree.Target.Root, _tree.Combine("dotnet")))));
        foreach (var outcome in await Task.WhenAll(others).OrHang())
            _tree.AssertRight(outcome);
        Assert.Single(Files());
        Assert.Empty(await _tree.EvaluatedByLoadAsync());
    }

    [Fact]
    public async Task The_folder_is_bounded_and_what_was_not_used_for_longest_goes_first()
    {
        await _tree.LoadAsync();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        for (var age = 1; age <= 5; age++)
            Place($"{age}.bin", 100_000, now.AddHours(-age));
        Place("crashed.tmp", 10, now.AddHours(-2));
        Place("running.tmp", 10, now);
        await RewriteAsync(new CacheBounds(Files: 4, Bytes: long.MaxValue));
        Assert.Equal(["1.bin", "2.bin", "3.bin", "running.tmp"], Others());
        await RewriteAsync(new CacheBounds(Files: 100, Bytes: 150_000));
        Assert.Equal(["1.bin", "running.tmp"], Others());
    }

    [Fact]
    public async Task What_is_read_has_been_used()
    {
        var (path, _) = await FileAsync();
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        await _tree.LoadAsync();
        Assert.NotEqual(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
    }

    public void Dispose() => _tree.Dispose();

    private async Task RewriteAsync(CacheBounds bounds)
    {
        _tree.Write("App/App.csproj", $"<Project Of=\"{bounds}\" />");
        await _tree.LoadAsync(_tree.Store(bounds));
    }

    private void Place(string name, int length, DateTime written)
    {
        var path = Path.Combine(_tree.Cache, name);
        File.WriteAllBytes(path, new byte[length]);
        File.SetLastWriteTimeUtc(path, written);
    }

    private string[] Others() =>
        [.. Directory.GetFiles(_tree.Cache).Select(path => Path.GetFileName(path)!).Where(name => name.Length < 20).Order(StringComparer.Ordinal)];

    private string[] Files() => [.. Directory.GetFiles(_tree.Cache).Order(StringComparer.Ordinal)];

    private static string Key(byte[] whole) => WorkspaceFormat.Read(whole, CacheFile.HeaderLength).Key;

    private async Task<(string Path, byte[] Whole)> FileAsync()
    {
        await _tree.LoadAsync();
        var path = Assert.Single(Files());
        return (path, await File.ReadAllBytesAsync(path));
    }
}
