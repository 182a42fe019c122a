using Sidecar.Host.Trusting;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Trusting;

public sealed class TrustStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TrustStore _store;

    public TrustStoreTests() => _store = new TrustStore(_folder.Combine("settings", "trust.json"));

    [Fact]
    public void Nothing_is_trusted_at_first()
    {
        Assert.Equal(([], null), (_store.Read().Folders, _store.Read().Problem));
        Assert.Null(_store.Read().CoverOf(Made("shop")));
    }

    [Fact]
    public void A_folder_is_trusted_with_all_that_is_in_it_and_with_nothing_else()
    {
        var shop = Made("shop");
        _store.Add(shop);
        Assert.Equal(shop, _store.Read().CoverOf(shop));
        Assert.Equal(shop, _store.Read().CoverOf(Made("shop", "src", "App")));
        Assert.Equal(shop, _store.Read().CoverOf(_folder.Write("shop/Shop.sln", "")));
        Assert.Null(_store.Read().CoverOf(Made("shopping")));
        Assert.Null(_store.Read().CoverOf(_folder.Path));
    }

    [Fact]
    public void A_solution_stands_for_its_folder() => Assert.Equal(_folder.Combine("shop"), _store.Add(_folder.Write("shop/Shop.sln", "")));

    [Fact]
    public void A_link_is_what_it_leads_to()
    {
        var (shop, other) = (Made("shop"), Made("other", "deep"));
        Directory.CreateSymbolicLink(_folder.Combine("shop", "out"), Path.Combine("..", "other"));
        Directory.CreateSymbolicLink(_folder.Combine("way-in"), shop);
        Assert.Equal(shop, _store.Add(_folder.Combine("way-in")));
        Assert.Equal(shop, _store.Read().CoverOf(_folder.Combine("way-in", "src")));
        Assert.Null(_store.Read().CoverOf(_folder.Combine("shop", "out")));
        Assert.Null(_store.Read().CoverOf(_folder.Combine("shop", "out", "deep")));
        Assert.Null(_store.Read().CoverOf(other));
    }

    [Fact]
    public void A_link_that_leads_to_itself_is_not_trusted()
    {
        var shop = Made("shop");
        File.CreateSymbolicLink(_folder.Combine("shop", "a"), "b");
        File.CreateSymbolicLink(_folder.Combine("shop", "b"), "a");
        _store.Add(shop);
        Assert.Null(_store.Read().CoverOf(_folder.Combine("shop", "a")));
        Assert.Throws<IOException>(() => _store.Add(_folder.Combine("shop", "a")));
    }

    [Fact]
    public void Trust_is_taken_back_also_of_what_is_gone()
    {
        var shop = Made("shop");
        _store.Add(shop);
        Directory.Delete(shop);
        Assert.True(_store.Remove(shop));
        Assert.False(_store.Remove(shop));
        Assert.Empty(_store.Read().Folders);
    }

    [Fact]
    public void What_is_in_a_trusted_folder_is_not_forgotten_by_itself()
    {
        _store.Add(Made("shop"));
        Assert.False(_store.Remove(Made("shop", "src")));
    }

    [Fact]
    public void Only_the_user_may_read_and_write_it_and_nothing_is_left_beside_it()
    {
        _store.Add(Made("shop"));
        _store.Add(Made("other"));
        Assert.Equal(["trust.json", "trust.json.lock"], Directory.GetFiles(_folder.Combine("settings")).Select(Path.GetFileName).Order());
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_store.File!));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.Combine("settings")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"trusted\":[\"/\"")]
    [InlineData("[]")]
    [InlineData("{\"trusted\":\"/\"}")]
    [InlineData("{\"trusted\":[\"shop\"]}")]
    [InlineData("{\"trusted\":[\"\\ud800\"]}")]
    [InlineData("{\"trusted\":[7]}")]
    public void A_broken_file_trusts_nothing_says_so_and_is_not_written_over(string content)
    {
        var shop = Made("shop");
        _store.Add(shop);
        File.WriteAllText(_store.File!, content);
        Assert.Null(_store.Read().CoverOf(shop));
        Assert.StartsWith($"{_store.File} cannot be relied on, so nothing is trusted: ", _store.Read().Problem, StringComparison.Ordinal);
        Assert.Equal(_store.Read().Problem, Assert.Throws<IOException>(() => _store.Add(shop)).Message);
        Assert.Equal(content, File.ReadAllText(_store.File!));
    }

    [Fact]
    public void A_file_that_others_may_write_trusts_nothing()
    {
        if (OperatingSystem.IsWindows())
            return;
        var shop = Made("shop");
        _store.Add(shop);
        File.SetUnixFileMode(_store.File!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
        Assert.Null(_store.Read().CoverOf(shop));
        Assert.Contains("others may write", _store.Read().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_be_remembered_nothing_is_trusted()
    {
        var store = new TrustStore(file: null);
        Assert.Equal(([], null), (store.Read().Folders, store.Read().Problem));
        Assert.Throws<IOException>(() => store.Add(_folder.Path));
    }

    [Fact]
    public void Two_who_trust_at_once_lose_nothing_or_are_told()
    {
        string[] folders = [.. Enumerable.Range(0, 20).Select(number => Made("many", $"{number}"))];
        var told = 0;
        Parallel.ForEach(folders, folder =>
        {
            try
            {
                _store.Add(folder);
            }
            catch (IOException)
            {
                Interlocked.Increment(ref told);
            }
        });
        Assert.Equal(folders.Length, _store.Read().Folders.Count + told);
    }

    public void Dispose() => _folder.Dispose();

    private string Made(params string[] parts) => Directory.CreateDirectory(_folder.Combine(parts)).FullName;
}
