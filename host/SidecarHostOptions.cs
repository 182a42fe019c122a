namespace Sidecar.Host;

/// <summary>What to open, and how patient to be.</summary>
public sealed record SidecarHostOptions
{
    /// <summary>What to open, as an absolute path: a solution, a project, a folder or a file.</summary>
    public required string Workspace { get; init; }

    /// <summary>
    /// The path of <c>Sidecar.Server.dll</c>; null to take the environment variable <c>SIDECAR_SERVER</c>, or
    /// <c>server/Sidecar.Server.dll</c> beside the running program.
    /// </summary>
    public string? ServerPath { get; init; }

    /// <summary>Never keep a sidecar: each request gets a process of its own.</summary>
    public bool OneShot { get; init; }

    /// <summary>
    /// Run nothing that belongs to the workspace: no build, no generators, no analyzers. Only what syntax can say is answered then, and
    /// says so; all else fails with <see cref="Protocol.Errors.ErrorCode.NotTrusted"/>. Not set, the workspace is trusted: to open it runs its build.
    /// </summary>
    public bool Untrusted { get; init; }

    /// <summary>The silence allowed for an answer. Each progress report restarts it, up to <see cref="LoadDeadline"/>.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest an answer may take, however much progress is reported.</summary>
    public TimeSpan LoadDeadline { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Variables to set for the sidecar, beyond this process's own; null as a value removes one.</summary>
    public IReadOnlyDictionary<string, string?>? Environment { get; init; }

    /// <summary>How crashes, hangs and stops are treated.</summary>
    public SupervisionOptions Supervision { get; init; } = new();

    /// <summary>The clock of all waiting.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told what happens, one event at a time, on a thread of the pool; what it throws is ignored.</summary>
    public Action<SupervisorEvent>? OnEvent { get; init; }
}
