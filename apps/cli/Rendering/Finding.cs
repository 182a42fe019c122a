using Sidecar.Protocol.Answers;

namespace Sidecar.Cli.Rendering;

/// <summary>What a result comes to: enough to choose the exit code.</summary>
/// <param name="Count">How much was found; 0 for nothing.</param>
/// <param name="Resolution">What the request's place turned out to be; null when it had none.</param>
internal sealed record Finding(int Count, Resolution? Resolution = null)
{
    /// <summary>A result that is never empty.</summary>
    public static Finding Something { get; } = new(1);
}
