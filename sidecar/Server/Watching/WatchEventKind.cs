namespace Sidecar.Server.Watching;

/// <summary>What a watch tells.</summary>
internal enum WatchEventKind
{
    /// <summary>Something happened to a file.</summary>
    File,

    /// <summary>Something happened to what is a folder, or may be one.</summary>
    Folder,

    /// <summary>Something happened that the watch could not tell.</summary>
    Lost,

    /// <summary>More folders are watched from now on; nobody told what happened in them before.</summary>
    Began,
}
