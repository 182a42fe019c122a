using System.Text;
using System.Text.Json;

namespace Sidecar.Mcp.Text;

/// <summary>What an answer lacks, and what mends it.</summary>
internal static class GapText
{
    private const string Colon = ": ";

    /// <summary>Writes a line for each of <paramref name="gaps"/>; what several of them say alike is said once, above.</summary>
    public static void Write(StringBuilder text, JsonElement gaps)
    {
        foreach (var alike in gaps.EnumerateArray().GroupBy(gap => Said(gap).What))
        {
            var several = alike.Key.Length > 0 && alike.Count() > 1;
            if (several)
                text.Append("  ").Append(alike.Key).Append('\n');
            foreach (var gap in alike)
                text.Append(several ? "    " : "  ").Append(several ? Said(gap).Where : MessageOf(gap)).Append(Mend(gap)).Append('\n');
        }
    }

    private static string MessageOf(JsonElement gap) => gap.GetProperty("message").GetString()!;

    // "A.cs: line 3: what it is" says where and what.
    private static (string Where, string What) Said(JsonElement gap)
    {
        var message = MessageOf(gap);
        var cut = message.LastIndexOf(Colon, StringComparison.Ordinal);
        return cut < 0 ? (message, "") : (message[..cut], message[(cut + Colon.Length)..]);
    }

    private static string Mend(JsonElement gap) => gap.TryGetProperty("command", out var command) ? $" Mend: {command.GetString()}" : "";
}
