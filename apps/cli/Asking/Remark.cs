namespace Sidecar.Cli.Asking;

/// <summary>Something that happened to the sidecar on the way.</summary>
/// <param name="Text">For a person, in one line.</param>
/// <param name="IsWarning">Whether a person should know even without <c>--verbose</c>.</param>
internal sealed record Remark(string Text, bool IsWarning);
