using System.Collections.Immutable;
using Sidecar.Analysis.Overlays;
using Sidecar.Protocol.Errors;
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

    /// <summary>The unsaved texts of each workspace for which there are or were some.</summary>
    public ImmutableDictionary<WorkspaceLoop, OverlaySet> Overlays { get; set; } = ImmutableDictionary<WorkspaceLoop, OverlaySet>.Empty;

    /// <summary>Whether the client announced that it welcomes answers before everything is loaded.</summary>
    public bool WelcomesEarly { get; set; }

    /// <summary>Whether the client announced that it wants progress.</summary>
    public bool WantsProgress { get; set; }

    /// <summary>The workspace that a request is about.</summary>
    /// <param name="named">What the request names; null when it names nothing.</param>
    /// <param name="opened">The workspace of <c>initialize</c> when the request was read.</param>
    /// <exception cref="RequestException">There is none.</exception>
    public WorkspaceLoop WorkspaceOf(string? named, WorkspaceLoop? opened) => named is not null ? Workspaces.Open(named) : opened
        ?? throw new RequestException(
            ErrorCode.NotInitialized, "No workspace is open: send 'initialize' with 'workspace' first, or name it in 'project'.");
}
