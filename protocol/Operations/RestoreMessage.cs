using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>What restoring packages had to say.</summary>
/// <param name="Code">For example <c>NU1603</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">For a person.</param>
public sealed record RestoreMessage(string Code, Severity Severity, string Message)
{
    /// <summary>The package concerned; null when it is none in particular.</summary>
    public string? Package { get; init; }
}
