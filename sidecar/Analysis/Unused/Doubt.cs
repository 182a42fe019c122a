using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Unused;

/// <summary>Something that speaks against a declaration being unused.</summary>
/// <param name="Most">The most confidence that is left.</param>
/// <param name="Why">What it is, as the end of a sentence that begins with "but".</param>
internal sealed record Doubt(Confidence Most, string Why)
{
    public static Doubt Low(string why) => new(Confidence.Low, why);

    public static Doubt Medium(string why) => new(Confidence.Medium, why);
}
