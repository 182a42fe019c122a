using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Asking;

/// <summary>One question, and how it is asked.</summary>
/// <param name="Operation">What is asked.</param>
/// <param name="Request">Its parameters, of the operation's request type.</param>
/// <param name="Workspace">What it is about: a solution, a project, a folder or a file, as an absolute path.</param>
internal sealed record Question(Operation Operation, object Request, string Workspace)
{
    /// <summary>Whether a fresh process answers this one question.</summary>
    public bool OneShot { get; init; }

    /// <summary>Whether nothing of the workspace may be run.</summary>
    public bool Untrusted { get; init; }

    /// <summary>How long all of it may take; null for the host's own limits.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>Told how far the answer is; null when nobody watches.</summary>
    public IProgress<ProgressReport>? Progress { get; init; }

    /// <summary>Told what happens to the sidecar.</summary>
    public Action<Remark>? OnRemark { get; init; }
}
