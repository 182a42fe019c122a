namespace Sidecar.TestKit;

/// <summary>
/// The system's clock, an hour ahead: what a test has just written is old by it. Nobody can set when the system says that a
/// file was last changed.
/// </summary>
public sealed class LaterTime : TimeProvider
{
    /// <summary>The one.</summary>
    public static LaterTime Instance { get; } = new();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(1);
}
