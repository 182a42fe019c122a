using Sidecar.Analysis.Disk;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Freshness;

public sealed class GitIgnoreTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly GitIgnore _ignore = new();

    public GitIgnoreTests() => Directory.CreateDirectory(_folder.Combine("repo", ".git"));

    [Theory]
    [InlineData("out", "out", true)]
    [InlineData("out/", "deep/out", true)]
    [InlineData("/out", "deep/out", false)]
    [InlineData("/deep/out", "deep/out", true)]
    [InlineData("o*t\n!out", "out", false)]
    [InlineData("!out\nout", "out", true)]
    [InlineData("# out", "out", false)]
    [InlineData("**/generated", "a/b/generated", true)]
    public void A_rule_counts_as_git_reads_it(string rules, string folder, bool isIgnored)
    {
        _folder.Write("repo/.gitignore", rules);
        Assert.Equal(isIgnored, IsIgnored(folder));
    }

    [Theory]
    [InlineData("out", "!out", false)]
    [InlineData("!out", "out", true)]
    [InlineData("/deep/out", "", true)]
    [InlineData("", "/out", true)]
    public void A_file_further_in_counts_more(string outer, string inner, bool isIgnored)
    {
        _folder.Write("repo/.gitignore", outer);
        _folder.Write("repo/deep/.gitignore", inner);
        Assert.Equal(isIgnored, IsIgnored("deep/out"));
    }

    [Fact]
    public void What_lies_above_the_work_tree_does_not_count()
    {
        _folder.Write(".gitignore", "out");
        Assert.False(IsIgnored("out"));
    }

    public void Dispose() => _folder.Dispose();

    private bool IsIgnored(string folder) => _ignore.IsIgnored(_folder.Combine(["repo", .. folder.Split('/')]));
}
