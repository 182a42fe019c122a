namespace Sidecar.EndToEnd.Tests.Wire;

/// <summary>A process of its own for each test.</summary>
public abstract class WireTests : IAsyncLifetime
{
    /// <summary>The process.</summary>
    private protected RawServer Server { get; } = RawServer.Start();

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Fails unless the next question is answered next.</summary>
    private protected Task AssertGoesOnAsync() => Server.AssertGoesOnAsync();
}
