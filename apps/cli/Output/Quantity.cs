using System.Globalization;

namespace Sidecar.Cli.Output;

/// <summary>Numbers as a person reads them.</summary>
internal static class Quantity
{
    /// <summary><c>1 file</c>, <c>3 files</c>.</summary>
    public static string Of(int count, string noun) => count == 1 ? "1 " + noun : $"{count} {noun}s";

    /// <summary><c>12.3 MB</c>.</summary>
    public static string Bytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " MB";

    /// <summary><c>450 ms</c>, <c>12.3 s</c>, <c>5 min 12 s</c>, <c>3 h 5 min</c>.</summary>
    public static string Time(TimeSpan time) => time switch
    {
        { Ticks: 0 } => "0 s",
        { TotalMilliseconds: < 1 } => time.TotalMicroseconds.ToString("0", CultureInfo.InvariantCulture) + " µs",
        { TotalSeconds: < 1 } => time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms",
        { TotalMinutes: < 1 } => time.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture) + " s",
        { TotalHours: < 1 } => $"{time.Minutes} min {time.Seconds} s",
        _ => $"{(int)time.TotalHours} h {time.Minutes} min",
    };
}
