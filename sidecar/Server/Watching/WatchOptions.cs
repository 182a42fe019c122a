namespace Sidecar.Server.Watching;

/// <summary>How folders are watched, and how soon that leads to a look at the disk.</summary>
/// <param name="Start">Makes a watch, which tells what happens to whom it is given.</param>
internal sealed record WatchOptions(Func<Action<WatchEvent>, IFolderWatch> Start)
{
    /// <summary>How long nothing must have happened.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long at least from one look to the next, and how long at most until one when things go on happening.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(250);
}
