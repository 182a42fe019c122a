using System.IO.Pipelines;
using Sidecar.Protocol.Framing;
using Sidecar.TestKit;

namespace Sidecar.Protocol.Tests;

/// <summary>Reads a whole stream, the last line being its end.</summary>
internal static class ReadLines
{
    public static Task<IReadOnlyList<Line>> AllAsync(byte[] bytes, int maxLineBytes, params IReadOnlyList<int> chunks) =>
        AllAsync(new ChunkedStream(bytes, chunks), maxLineBytes);

    public static async Task<IReadOnlyList<Line>> AllAsync(Stream stream, int maxLineBytes)
    {
        var reader = new LineReader(PipeReader.Create(stream), maxLineBytes);
        var lines = new List<Line>();
        do
            lines.Add(await reader.ReadAsync(CancellationToken.None).OrHang());
        while (lines[^1].Status is not (LineStatus.End or LineStatus.Incomplete));
        return lines;
    }

    public static string[] Describe(IReadOnlyList<Line> lines) =>
        [.. lines.Select(line => $"{line.Status} {Wire.Text(line.Bytes)}".TrimEnd())];
}
