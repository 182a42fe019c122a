namespace Sidecar.Cli;

/// <summary>What the command's exit code says to a script.</summary>
internal enum ExitCode
{
    /// <summary>Something was found, or done.</summary>
    Found = 0,

    /// <summary>Nothing was found and that is proven, or the symbol does not exist or is ambiguous.</summary>
    NothingFound = 1,

    /// <summary>The command line makes no sense; nothing was started.</summary>
    BadUsage = 2,

    /// <summary>The sidecar refused or failed the request.</summary>
    RequestFailed = 3,

    /// <summary>The sidecar could not be started, or was lost.</summary>
    SidecarFailed = 4,

    /// <summary>Nothing was found, but the answer is not complete, so that proves nothing.</summary>
    NotProven = 5,

    /// <summary>The deadline passed first.</summary>
    DeadlineExceeded = 124,

    /// <summary>The user pressed Ctrl-C.</summary>
    Cancelled = 130,
}
