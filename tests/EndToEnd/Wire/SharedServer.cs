namespace Sidecar.EndToEnd.Tests.Wire;

/// <summary>One process for all tests of a class: whatever they send it, it goes on.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    /// <summary>The process.</summary>
    internal RawServer Server { get; } = RawServer.Start();

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Fails unless the next question is answered next.</summary>
    internal Task AssertGoesOnAsync() => Server.AssertGoesOnAsync();
}
