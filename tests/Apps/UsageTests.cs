using Sidecar.Apps.Tests.Fakes;
using Sidecar.Cli;

namespace Sidecar.Apps.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly Terminal _terminal = new();

    [Fact]
    public async Task What_follows_mcp_is_the_server_s_own()
    {
        Assert.Equal(ExitCode.Found, await _terminal.RunAsync("mcp", "--workspace", "a", "--workspace", "b", "--tools", "all", "--help"));
        Assert.Equal(["--workspace", "a", "--workspace", "b", "--tools", "all", "--help"], _terminal.McpWords);
    }

    [Theory]
    [InlineData("error: --line takes a whole number of at least 1, not '0'.", "refs", "--file", "a.cs", "--line", "0")]
    [InlineData("error: --line takes a whole number of at least 1, not 'x'.", "refs", "--file", "a.cs", "--line", "x")]
    [InlineData("error: --line takes a whole number of at least 1, not '99999999999'.", "refs", "a.cs:99999999999")]
    [InlineData("error: --limit takes a whole number from 1 to 100000, not '100001'.", "refs", "A", "--limit", "100001")]
    [InlineData("error: --budget takes a whole number from 1 to 10000000, not '0'.", "refs", "A", "--budget", "0")]
    [InlineData("error: --fields says what JSON holds: add --json.", "refs", "A", "--fields", "line")]
    [InlineData("error: --kind takes one of read, write, read-write, call, ", "refs", "A", "--kind", "touch")]
    [InlineData("error: <symbol> is empty.", "refs", "")]
    [InlineData("error: --severity takes one of error, warning, info, hidden, not 'loud'.", "diagnostics", "--severity", "loud")]
    [InlineData("error: --deadline takes seconds, more than 0 and at most 86400, not '0'.", "refs", "A", "--deadline", "0")]
    [InlineData("error: --column needs a line: add --line number.", "refs", "A", "--column", "2")]
    [InlineData("error: --text needs a line: add --line number.", "refs", "--file", "a.cs", "--text", "x")]
    [InlineData("error: --line needs a file: add --file path.", "refs", "A", "--line", "2")]
    [InlineData("error: Say what to look at: sidecar refs Type.Member, or sidecar refs src/File.cs:12", "refs")]
    [InlineData("error: Say what to look at: sidecar list Type, or sidecar list src/File.cs", "list")]
    [InlineData("error: Say which line: sidecar refs a.cs:12", "refs", "a.cs")]
    [InlineData("error: Say which line: sidecar occurrences a.cs:12", "occurrences", "a.cs")]
    [InlineData("error: The line is given twice: '3' and --line 4.", "refs", "a.cs:3", "--line", "4")]
    [InlineData("error: There is no file or folder 'b.cs'", "hover", "b.cs:3")]
    [InlineData("error: There is no file or folder 'nowhere'", "refs", "A", "--workspace", "nowhere")]
    [InlineData("error: Unrecognized command or argument 'b'.", "refs", "A", "b")]
    [InlineData("error: Unrecognized command or argument 'reffs'.\nDid you mean: refs?", "reffs", "A")]
    [InlineData("error: Unrecognized command or argument '--limt'.\nDid you mean: --limit?", "refs", "A", "--limt", "3")]
    [InlineData("error: Say what to ask, for example: sidecar refs OrderService.Place")]
    [InlineData("error: Required argument missing for option: '--file'.", "refs", "--file")]
    public async Task Bad_usage_is_refused_before_anything_is_asked(string error, params string[] words)
    {
        _terminal.AddFile("a.cs");
        Assert.Equal(ExitCode.BadUsage, await _terminal.RunAsync(words));
        Assert.StartsWith(error, _terminal.Error, StringComparison.Ordinal);
        Assert.Empty(_terminal.Out);
        Assert.Null(_terminal.Asked);
    }

    [Fact]
    public async Task Bad_usage_says_where_to_read_on()
    {
        await _terminal.RunAsync("symbols");
        Assert.EndsWith("See: sidecar symbols --help\n", _terminal.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _terminal.Dispose();
}
