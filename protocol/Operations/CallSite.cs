using Sidecar.Protocol.Answers;

namespace Sidecar.Protocol.Operations;

/// <summary>A place where a member is called or used.</summary>
/// <param name="Kind">How.</param>
/// <param name="Place">The name, or what calls it without a name; <see cref="CodeLocation.Within"/> only where a local function is around it.</param>
public sealed record CallSite(CallKind Kind, CodeLocation Place)
{
    /// <summary>The id of the member that stands there, when it overrides or implements that one: which of them runs, only running tells.</summary>
    public string? Through { get; init; }

    /// <summary>The target frameworks in which it is compiled, when the project has others; else null.</summary>
    public IReadOnlyList<string>? Frameworks { get; init; }
}
