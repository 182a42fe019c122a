using System.Text.RegularExpressions;
using Xunit;

namespace Sidecar.Tidy.Tests;

/// <summary>The project speaks of itself alone: nothing of the machine that it was written on.</summary>
public sealed partial class CommittedTextTests
{
    private static readonly string[] Binary = [".png", ".bytes", ".dll", ".zip", ".ico", ".gz"];

    [Fact]
    public void No_file_names_a_machine_s_paths_or_package_sources() => Findings.AssertNone(
        from file in Repository.Files
        where !Binary.Contains(Path.GetExtension(file)) && !file.EndsWith($"{nameof(CommittedTextTests)}.cs", StringComparison.Ordinal)
        from match in Foreign().Matches(Repository.Read(file))
        select $"{file} holds {match.Value}",
        "Write a path from the repository's root, or one that stands for any machine; package sources belong to the user's own configuration.");

    [Theory]
    [InlineData("/work/x", true)]
    [InlineData("/root/x", true)]
    [InlineData("C:\\Users\\me", true)]
    [InlineData("https://api.nuget.org/v3", true)]
    [InlineData("/home/you/shop", false)]
    [InlineData("https://semver.org", false)]
    [InlineData("src/work/root/a", false)]
    public void Machine_paths_are_told_from_others(string text, bool foreign) => Assert.Equal(foreign, Foreign().IsMatch(text));

    [GeneratedRegex(@"(?<![\w.])/(work|root)/|[A-Z]:\\Users\\|api\.nuget\.org|registry\.npmjs|pypi\.org|artifactory|/api/v3/index\.json", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Foreign();
}
