namespace Sidecar.Analysis.Sources;

/// <summary>
/// Which files keep a text that somebody had one look at, so that the next look need not read them again: no more than there is room
/// for, those that have kept it longest go first. For any thread.
/// </summary>
/// <param name="room">For how many characters there is room.</param>
internal sealed class LookedAtTexts(long room = LookedAtTexts.Room)
{
    private const long Room = 32 << 20;
    private readonly Lock _gate = new();
    private readonly Queue<(SourceFile File, int Length)> _kept = new();
    private long _taken;

    /// <summary>Takes in that <paramref name="file"/> keeps a text of <paramref name="length"/> characters; has others forget theirs.</summary>
    public void Add(SourceFile file, int length)
    {
        List<SourceFile> over = [];
        lock (_gate)
        {
            _kept.Enqueue((file, length));
            _taken += length;
            while (_taken > room)
                over.Add(Next());
        }
        over.ForEach(one => one.Forget());
    }

    /// <summary>Has all forget theirs.</summary>
    public void Clear()
    {
        List<SourceFile> all = [];
        lock (_gate)
            while (_kept.Count > 0)
                all.Add(Next());
        all.ForEach(one => one.Forget());
    }

    private SourceFile Next()
    {
        var (file, length) = _kept.Dequeue();
        _taken -= length;
        return file;
    }
}
