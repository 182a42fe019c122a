using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sidecar.Analysis.Diffs;
using Xunit;

namespace Sidecar.Server.Tests.Diffs;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void A_diff_applied_to_the_old_text_gives_the_new_one() => Prop.ForAll(
        Texts(), Texts(), (old, now) => Apply(old, UnifiedDiff.Of("F", "F", old, now)) == now).QuickCheckThrowOnFailure();

    [Fact]
    public void No_more_lines_change_than_have_to() => Prop.ForAll(Texts(), Texts(), (old, now) =>
    {
        var (before, after) = (old.Split('\n'), now.Split('\n'));
        var changes = LineChanges.Between(before, after);
        return changes.Sum(change => change.OldCount + change.NewCount) == before.Length + after.Length - (2 * Common(before, after));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_that_stays_has_no_diff() => Assert.Empty(UnifiedDiff.Of("F", "F", "a\nb", "a\nb"));

    [Fact]
    public void Changes_far_from_each_other_have_hunks_of_their_own()
    {
        var old = string.Concat(Enumerable.Range(1, 20).Select(line => $"{line}\n"));
        var now = old.Replace("2\n", "two\n", StringComparison.Ordinal);
        Assert.Equal(["@@ -1,5 +1,5 @@", "@@ -9,7 +9,7 @@"], UnifiedDiff.Of("F", "F", old, now).Where(line => line[0] == '@'));
    }

    [Theory]
    [InlineData(null, "a\n", "--- /dev/null|+++ b/G|@@ -0,0 +1 @@|+a")]
    [InlineData("a\n", null, "--- a/F|+++ /dev/null|@@ -1 +0,0 @@|-a")]
    [InlineData("a", "a\n", "--- a/F|+++ b/G|@@ -1 +1 @@|-a|\\ No newline at end of file|+a")]
    [InlineData("a\r\n", "a\n", "--- a/F|+++ b/G|@@ -1 +1 @@|-a\r|+a")]
    [InlineData(null, "", "--- /dev/null|+++ b/G")]
    public void Files_that_come_and_go_and_ends_of_lines_are_told(string? old, string? now, string diff) =>
        Assert.Equal(diff.Split('|'), UnifiedDiff.Of("F", "G", old, now));

    [Fact]
    public void Texts_that_have_next_to_nothing_in_common_take_no_time()
    {
        string[] old = [.. Enumerable.Range(0, 20_000).Select(line => $"old {line}")], now = [.. Enumerable.Range(0, 20_000).Select(line => $"new {line}")];
        Assert.Equal([new LineChange(0, 20_000, 0, 20_000)], LineChanges.Between(old, now));
    }

    private static Arbitrary<string> Texts() => Gen.Elements("a\n", "b\n", "c\n", "\n", "d\r\n", "a").ArrayOf().Select(string.Concat).ToArbitrary();

    // As patch does.
    private static string Apply(string old, IReadOnlyList<string> diff)
    {
        var lines = old.Split('\n');
        var (result, at) = (new List<string>(), 0);
        foreach (var (line, next) in diff.Skip(2).Zip(diff.Skip(3).Append("")))
        {
            var end = next.StartsWith('\\') ? "" : "\n";
            switch (line)
            {
                case ['@', ..]:
                    var range = line.Split(' ')[1][1..].Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
                    var start = range is [_, 0] ? range[0] : range[0] - 1;
                    result.AddRange(lines[at..start].Select(one => one + "\n"));
                    at = start;
                    break;
                case ['+', ..]:
                    result.Add(line[1..] + end);
                    break;
                case [' ' or '-', ..]:
                    Assert.Equal(lines[at++], line[1..]);
                    if (line[0] == ' ')
                        result.Add(line[1..] + end);
                    break;
            }
        }
        return string.Concat(result) + string.Join('\n', lines[Math.Min(at, lines.Length)..]);
    }

    private static int Common(string[] some, string[] others)
    {
        var longest = new int[some.Length + 1, others.Length + 1];
        for (var i = 1; i <= some.Length; i++)
            for (var j = 1; j <= others.Length; j++)
                longest[i, j] = some[i - 1] == others[j - 1] ? longest[i - 1, j - 1] + 1 : Math.Max(longest[i - 1, j], longest[i, j - 1]);
        return longest[some.Length, others.Length];
    }
}
