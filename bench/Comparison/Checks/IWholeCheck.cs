using Sidecar.Comparison.Reporting;

namespace Sidecar.Comparison.Checks;

/// <summary>Compares one operation's answers about a whole repository with the oracle's.</summary>
internal interface IWholeCheck
{
    /// <summary>The operation's name on the wire, or what of it is compared.</summary>
    string Name { get; }

    /// <summary>How much of what either side says the other says, too, and what differs.</summary>
    Task<WholeResult> RunAsync(CancellationToken cancellation);
}
