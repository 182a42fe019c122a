using Xunit;

namespace Sidecar.Tidy.Tests;

/// <summary>What a rule found.</summary>
internal static class Findings
{
    /// <summary>Fails with every finding, a line each, and what to do about them.</summary>
    public static void AssertNone(IEnumerable<string> findings, string remedy)
    {
        var found = findings.ToArray();
        if (found.Length > 0)
            Assert.Fail($"{string.Join('\n', found)}\n=> {remedy}");
    }
}
