namespace Sidecar.Analysis.Disk;

/// <summary>Whether a time stamp proves anything.</summary>
internal static class FileTrust
{
    private static readonly TimeSpan CoarseTick = TimeSpan.FromSeconds(2);

    /// <summary>How far the clock of a file system may be behind that of the machine.</summary>
    public static readonly TimeSpan FineTick = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Whether a file whose last change was at <paramref name="written"/> was the same all the time since
    /// <paramref name="moment"/>. A stamp of whole seconds may come from a file system that knows no others.
    /// </summary>
    public static bool IsOlder(long written, DateTimeOffset moment)
    {
        var tick = written % TimeSpan.TicksPerSecond == 0 ? CoarseTick : FineTick;
        return written + tick.Ticks <= moment.UtcTicks;
    }
}
