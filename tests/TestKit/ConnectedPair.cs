using System.IO.Pipelines;

namespace Sidecar.TestKit;

/// <summary>Two ends joined in memory: what one writes, the other reads. Stands for a child's pipes in most tests.</summary>
public sealed class ConnectedPair : IAsyncDisposable
{
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();

    /// <summary>A new pair.</summary>
    public ConnectedPair()
    {
        ClientOutput = _toServer.Writer.AsStream();
        ServerInput = _toServer.Reader.AsStream();
        ServerOutput = _toClient.Writer.AsStream();
        ClientInput = _toClient.Reader.AsStream();
    }

    /// <summary>What the client reads.</summary>
    public Stream ClientInput { get; }

    /// <summary>What the client writes; disposing it is the server's end of input.</summary>
    public Stream ClientOutput { get; }

    /// <summary>What the server reads.</summary>
    public Stream ServerInput { get; }

    /// <summary>What the server writes; disposing it is the client's end of input.</summary>
    public Stream ServerOutput { get; }

    /// <summary>Ends both directions. Who reads sees the end; a stream that somebody may still read is not taken away.</summary>
    public async ValueTask DisposeAsync()
    {
        await ClientOutput.DisposeAsync();
        await ServerOutput.DisposeAsync();
    }
}
