using Sidecar.Comparison.Oracle;

namespace Sidecar.Comparison.Checks;

/// <summary>Compares one operation's answer about one symbol with the oracle's.</summary>
internal interface ICheck
{
    /// <summary>The operation's name on the wire, or what of it is compared.</summary>
    string Name { get; }

    /// <summary>Whether the operation has something to say about <paramref name="declaration"/>.</summary>
    bool AppliesTo(Declaration declaration);

    /// <summary>What differs, one line each; empty when both agree.</summary>
    Task<IReadOnlyList<string>> DifferencesAsync(Declaration declaration, CancellationToken cancellation);
}
