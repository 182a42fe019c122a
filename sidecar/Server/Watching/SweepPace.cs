using System.Runtime.InteropServices;

namespace Sidecar.Server.Watching;

/// <summary>
/// When to look at the disk after something happened there: when nothing has for a moment, but not too often, and not too late where
/// things never stop happening. Times count from any one moment.
/// </summary>
/// <param name="First">The first event since the last look; null when there was none.</param>
/// <param name="Last">The last event.</param>
/// <param name="Looked">When it was last looked; null when never.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SweepPace(TimeSpan? First, TimeSpan Last, TimeSpan? Looked)
{
    /// <summary>After one more event.</summary>
    public SweepPace Happened(TimeSpan now) => this with { First = First ?? now, Last = now };

    /// <summary>After a look that begins at <paramref name="now"/>: what has happened is in it.</summary>
    public static SweepPace Looking(TimeSpan now) => new(First: null, default, now);

    /// <summary>When the next look is due; null when nothing has happened.</summary>
    public TimeSpan? Due(TimeSpan silence, TimeSpan interval)
    {
        if (First is not { } first)
            return null;
        var settled = Last + silence < first + interval ? Last + silence : first + interval;
        return Looked is { } looked && looked + interval > settled ? looked + interval : settled;
    }
}
