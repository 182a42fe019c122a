using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Protocol.Tests;

/// <summary>
/// Committed bytes. A difference means that peers of another age see something new: decide whether they can live with it,
/// and only then set <c>SIDECAR_UPDATE_GOLDEN=1</c> for one run.
/// </summary>
internal static class GoldenFile
{
    private const string UpdateSwitch = "SIDECAR_UPDATE_GOLDEN";

    public static IReadOnlyList<ReadOnlyMemory<byte>> Lines(string name)
    {
        var bytes = File.ReadAllBytes(PathOf(name)).AsMemory();
        var lines = new List<ReadOnlyMemory<byte>>();
        for (int end; (end = bytes.Span.IndexOf((byte)'\n')) >= 0; bytes = bytes[(end + 1)..])
            lines.Add(bytes[..end]);
        Assert.True(bytes.IsEmpty, $"{name} does not end with a line feed.");
        return lines;
    }

    public static void AssertSame(string name, IEnumerable<ReadOnlyMemory<byte>> writtenLines)
    {
        var written = writtenLines.SelectMany(line => line.ToArray()).ToArray();
        if (Environment.GetEnvironmentVariable(UpdateSwitch) == "1")
            File.WriteAllBytes(PathOf(name), written);
        Assert.Equal(Text(File.ReadAllBytes(PathOf(name))), Text(written));
    }

    private static string[] Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes).Split('\n');

    private static string PathOf(string name) => RepositoryRoot.Combine("tests", "Protocol", "Golden", name);
}
