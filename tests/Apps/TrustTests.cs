using Sidecar.Apps.Tests.Fakes;
using Sidecar.Cli;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Apps.Tests;

public sealed class TrustTests : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly string _shop;

    public TrustTests() => _shop = Path.GetDirectoryName(_terminal.AddFile("shop/Shop.sln"))!;

    [Fact]
    public async Task A_folder_is_trusted_and_listed()
    {
        Assert.Equal(ExitCode.Found, await _terminal.RunAsync("trust", "shop"));
        Assert.Equal($"trusted: {_shop}, with all that is in it\n", _terminal.Out);
        Assert.Contains($"take it back with: sidecar trust --remove {_shop}", _terminal.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Found, await _terminal.RunAsync("trust"));
        Assert.EndsWith($"\n{_shop}\n", _terminal.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Found, await _terminal.RunAsync("trust", "--json"));
        Assert.EndsWith($$"""{"trusted":["{{_shop}}"]}""" + "\n", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_solution_stands_for_its_folder()
    {
        await _terminal.RunAsync("trust", "shop/Shop.sln");
        Assert.Equal([_shop], _terminal.Trust.Read().Folders);
    }

    [Fact]
    public async Task Without_anything_trusted_the_list_says_how_to_trust()
    {
        Assert.Equal(ExitCode.NothingFound, await _terminal.RunAsync("trust"));
        Assert.Equal(("", "note: no folder is trusted; trust one with: sidecar trust path\n"), (_terminal.Out, _terminal.Error));
    }

    [Fact]
    public async Task Trust_is_taken_back()
    {
        await _terminal.RunAsync("trust", "shop");
        Assert.Equal(ExitCode.Found, await _terminal.RunAsync("trust", "--remove", "shop"));
        Assert.Empty(_terminal.Trust.Read().Folders);
        Assert.Equal(ExitCode.NothingFound, await _terminal.RunAsync("trust", "--remove", "shop"));
        Assert.EndsWith($"error: {_shop} is not trusted\n", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_folder_above_makes_trusted_is_told_when_it_is_taken_back()
    {
        await _terminal.RunAsync("trust", ".");
        Assert.Equal(ExitCode.NothingFound, await _terminal.RunAsync("trust", "--remove", "shop"));
        Assert.EndsWith($"warning: {_shop} is trusted still, because {_terminal.Folder} is\n", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("--remove")]
    public async Task What_makes_no_sense_is_refused(string word) => Assert.Equal(ExitCode.BadUsage, await _terminal.RunAsync("trust", word));

    [Fact]
    public async Task A_broken_memory_is_told()
    {
        await _terminal.RunAsync("trust", "shop");
        File.WriteAllText(_terminal.Trust.File!, "?");
        Assert.Equal(ExitCode.RequestFailed, await _terminal.RunAsync("trust"));
        Assert.Contains("cannot be relied on, so nothing is trusted", _terminal.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.RequestFailed, await _terminal.RunAsync("trust", "shop"));
    }

    [Theory]
    [InlineData(false, "symbols", "Order")]
    [InlineData(true, "symbols", "Order", "--untrusted")]
    public async Task Whoever_types_a_command_trusts_what_it_opens_unless_it_says_otherwise(bool untrusted, params string[] words)
    {
        _terminal.Answering(new SearchSymbolsResult([], new AnswerInfo(1, Complete: true)));
        await _terminal.RunAsync(words);
        Assert.Equal(untrusted, _terminal.Asked!.Untrusted);
    }

    [Fact]
    public async Task The_command_for_the_rest_of_an_answer_trusts_no_more_than_the_first()
    {
        var one = new SymbolSummary("T:Order", "class", "Order");
        _terminal.Answering(new SearchSymbolsResult([one], new AnswerInfo(0, Complete: false) { Syntactic = true, CutFrom = 3, Shown = 1 }));
        await _terminal.RunAsync("symbols", "Order", "--limit", "1", "--untrusted");
        Assert.Contains("sidecar symbols Order --limit 3 --untrusted\n", _terminal.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _terminal.Dispose();
}
