using Sidecar.Analysis.Disk;

namespace Sidecar.Server.Watching;

/// <summary>Tells when something happens in folders. What it tells is a hint: nothing that is right depends on it.</summary>
internal interface IFolderWatch : IDisposable
{
    /// <summary>Watches the folders of <paramref name="scope"/>, and no others, from now on. Does not wait until it does.</summary>
    void Follow(DiskScope scope);

    /// <summary>How many folders are watched.</summary>
    int Count { get; }

    /// <summary>Whether a folder could not be watched that <see cref="Follow"/> may find now.</summary>
    bool HasGaps { get; }

    /// <summary>The setting of the system that allows no more; then nothing is watched any more. Null as long as there is none.</summary>
    string? LimitReached { get; }
}
