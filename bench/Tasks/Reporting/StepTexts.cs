namespace Sidecar.Tasks.Reporting;

/// <summary>All that was asked and told, to look at.</summary>
internal static class StepTexts
{
    /// <summary>Writes a file for each way of a task.</summary>
    public static void Write(string folder, string task, IReadOnlyList<Exchange> sidecar, IReadOnlyList<Exchange> plain)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{task}.sidecar.txt"), Text(sidecar));
        File.WriteAllText(Path.Combine(folder, $"{task}.plain.txt"), Text(plain));
    }

    private static string Text(IEnumerable<Exchange> exchanges) => string.Join("\n\n", exchanges.Select(exchange => $"> {exchange.Asked}\n{exchange.Told}"));
}
