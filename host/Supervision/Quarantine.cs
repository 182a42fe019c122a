using System.Collections.Immutable;

namespace Sidecar.Host.Supervision;

/// <summary>Remembers which requests were in flight when processes died, so that one of them cannot kill sidecar after sidecar.</summary>
internal sealed class Quarantine(TimeSpan duration, TimeProvider time)
{
    private const int IsolatedFrom = 2;
    private const int RefusedFrom = 3;
    private const int MaxSuspects = 1000;

    private readonly Lock _gate = new();
    private ImmutableDictionary<string, Suspect> _suspects = ImmutableDictionary<string, Suspect>.Empty;

    /// <summary>Whether there is anything to look up; asking is cheap, a fingerprint is not.</summary>
    public bool IsEmpty => Volatile.Read(ref _suspects).IsEmpty;

    /// <summary>What is known against the request; null when that is nothing, or long ago.</summary>
    public Suspect? Find(string fingerprint)
    {
        var suspect = Volatile.Read(ref _suspects).GetValueOrDefault(fingerprint);
        return suspect is null || IsPast(suspect) ? null : suspect;
    }

    /// <summary>Counts one more death; several requests alike in the same sidecar count once.</summary>
    public Suspect Count(string fingerprint, SidecarExit exit)
    {
        lock (_gate)
        {
            if (Find(fingerprint) is { } known && ReferenceEquals(known.LastExit, exit))
                return known;
            var suspect = new Suspect((Find(fingerprint)?.Deaths ?? 0) + 1, exit, time.GetTimestamp());
            var kept = _suspects.Count < MaxSuspects ? _suspects : _suspects.RemoveRange(_suspects.Where(s => IsPast(s.Value)).Select(s => s.Key));
            if (kept.Count < MaxSuspects)
                Volatile.Write(ref _suspects, kept.SetItem(fingerprint, suspect));
            return suspect;
        }
    }

    private bool IsPast(Suspect suspect) => time.GetElapsedTime(suspect.LastSeen) > duration;

    /// <summary>A request that was in flight when processes died.</summary>
    /// <param name="Deaths">How many.</param>
    /// <param name="LastExit">The last of them.</param>
    /// <param name="LastSeen">When that was.</param>
    public sealed record Suspect(int Deaths, SidecarExit LastExit, long LastSeen)
    {
        /// <summary>It is answered by a process of its own, where it harms nobody else.</summary>
        public bool IsIsolated => Deaths >= IsolatedFrom;

        /// <summary>It is not asked any more.</summary>
        public bool IsRefused => Deaths >= RefusedFrom;
    }
}
