using System.Text.Json.Nodes;

namespace Sidecar.EndToEnd.Tests.Ways;

/// <summary>A way to ask the sidecar.</summary>
public abstract class WayIn : IAsyncDisposable
{
    /// <summary>Whether each question costs a process and a load, so that few are asked.</summary>
    public virtual bool IsSlow => false;

    /// <summary>Asks one question.</summary>
    public abstract Task<Reply> AskAsync(string operation, JsonObject arguments);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
