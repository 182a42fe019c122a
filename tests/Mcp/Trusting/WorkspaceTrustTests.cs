using Sidecar.Host.Trusting;
using Sidecar.Mcp.Trusting;
using Sidecar.TestKit;

namespace Sidecar.Mcp.Tests.Trusting;

public sealed class WorkspaceTrustTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeClock _clock = new();
    private readonly TrustStore _store;
    private readonly WorkspaceTrust _trust;
    private readonly string _shop;
    private int _asked;

    public WorkspaceTrustTests()
    {
        _shop = Directory.CreateDirectory(_folder.Combine("shop")).FullName;
        _store = new TrustStore(_folder.Combine("settings", "trust.json"));
        _trust = new WorkspaceTrust(all: false, _store, _clock);
    }

    [Fact]
    public async Task A_client_that_can_ask_nobody_gets_no_trust() => Assert.False(await FindAsync(null));

    [Fact]
    public async Task What_the_command_line_trusts_is_not_asked_for()
    {
        using var all = new WorkspaceTrust(all: true, _store, _clock);
        Assert.True(await all.FindAsync(_shop, Saying(TrustChoice.No), CancellationToken.None));
        Assert.Equal(0, _asked);
    }

    [Fact]
    public async Task What_is_trusted_in_a_terminal_meanwhile_counts_at_the_next_call()
    {
        Assert.False(await FindAsync(Saying(TrustChoice.No)));
        _store.Add(_folder.Path);
        Assert.True(await FindAsync(Saying(TrustChoice.No)));
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task Who_says_no_is_asked_once()
    {
        Assert.False(await FindAsync(Saying(TrustChoice.No)));
        Assert.False(await FindAsync(Saying(TrustChoice.Always)));
        Assert.Equal((1, 0), (_asked, _store.Read().Folders.Count));
    }

    [Fact]
    public async Task This_time_is_not_remembered()
    {
        Assert.True(await FindAsync(Saying(TrustChoice.ThisTime)));
        Assert.True(await FindAsync(null));
        Assert.Empty(_store.Read().Folders);
    }

    [Fact]
    public async Task Always_is_remembered()
    {
        Assert.True(await FindAsync(Saying(TrustChoice.Always)));
        Assert.Equal([_shop], _store.Read().Folders);
    }

    [Fact]
    public async Task What_cannot_be_remembered_holds_for_this_time()
    {
        Broken();
        Assert.True(await FindAsync(Saying(TrustChoice.Always)));
        Assert.Contains("cannot be relied on", _trust.AdviceOn(_shop).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_trusted_stays_so_until_the_server_ends()
    {
        _store.Add(_shop);
        Assert.True(await FindAsync(null));
        _store.Remove(_shop);
        Assert.True(await FindAsync(null));
    }

    [Fact]
    public async Task Calls_at_the_same_time_ask_once_and_wait_for_the_answer()
    {
        var said = new TaskCompletionSource<TrustChoice>();
        var (first, second) = (FindAsync(Waiting(said)), FindAsync(Waiting(said)));
        Assert.False(first.IsCompleted || second.IsCompleted);
        said.SetResult(TrustChoice.ThisTime);
        Assert.True(await first.OrHang());
        Assert.True(await second.OrHang());
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task Nobody_waits_for_ever_and_a_late_answer_counts()
    {
        var said = new TaskCompletionSource<TrustChoice>();
        var early = FindAsync(Waiting(said));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await early.OrHang());
        Assert.Equal("Its user is being asked; ask again after the answer.", _trust.AdviceOn(_shop).Text);
        Assert.False(await FindAsync(Waiting(said)).OrHang());
        said.SetResult(TrustChoice.ThisTime);
        Assert.True(await FindAsync(Waiting(said)).OrHang());
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_leaves_the_question_open()
    {
        var said = new TaskCompletionSource<TrustChoice>();
        using var cancelled = new CancellationTokenSource();
        var call = _trust.FindAsync(_shop, Waiting(said), cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        said.SetResult(TrustChoice.ThisTime);
        Assert.True(await FindAsync(Waiting(said)).OrHang());
    }

    [Theory]
    [InlineData("/home/you/shop", "sidecar trust /home/you/shop")]
    [InlineData("/home/you/my shop", "sidecar trust '/home/you/my shop'")]
    [InlineData("/tmp/$(touch x)'s", "sidecar trust '/tmp/$(touch x)'\\''s'")]
    public void The_command_is_safe_to_paste(string folder, string command) => Assert.Equal(command, new TrustAdvice(folder).Command);

    public void Dispose()
    {
        _trust.Dispose();
        _folder.Dispose();
    }

    private Task<bool> FindAsync(TrustAsker? ask) => _trust.FindAsync(_shop, ask, CancellationToken.None);

    private TrustAsker Saying(TrustChoice choice) => (_, _) =>
    {
        _asked++;
        return Task.FromResult(choice);
    };

    private TrustAsker Waiting(TaskCompletionSource<TrustChoice> said) => (_, _) =>
    {
        _asked++;
        return said.Task;
    };

    private void Broken()
    {
        _store.Add(_folder.Combine("other"));
        File.WriteAllText(_store.File!, "?");
    }
}
