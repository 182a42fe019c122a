using System.Globalization;

namespace Sidecar.TestKit;

/// <summary>What a process takes of memory. Linux only.</summary>
public static class ProcessMemory
{
    private const string Peak = "VmHWM:";

    /// <summary>The most resident memory it ever had; 0 where that is not known.</summary>
    public static long PeakBytes(int pid)
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        var line = File.ReadLines($"/proc/{pid}/status").Single(l => l.StartsWith(Peak, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(Peak.Length, line.Length - Peak.Length - "kB".Length), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024;
    }
}
