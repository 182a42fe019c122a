using Sidecar.Server.Workspaces;

namespace Sidecar.Server.Serving;

/// <summary>One client's view. Changed only on the thread that reads requests.</summary>
internal sealed class Session(WorkspaceSet workspaces)
{
    /// <summary>The workspaces of the process.</summary>
    public WorkspaceSet Workspaces { get; } = workspaces;

    /// <summary>Whether <c>initialize</c> has been answered.</summary>
    public bool IsInitialized { get; set; }

    /// <summary>The workspace of <c>initialize</c>; null when it opened none.</summary>
    public WorkspaceLoop? Workspace { get; set; }

    /// <summary>Whether the client announced that it welcomes answers before everything is loaded.</summary>
    public bool WelcomesEarly { get; set; }

    /// <summary>Whether the client announced that it wants progress.</summary>
    public bool WantsProgress { get; set; }
}
