namespace Sidecar.Cli.Asking;

/// <summary>An answer.</summary>
/// <param name="Result">Of the operation's result type.</param>
/// <param name="Root">The folder that its relative paths start from.</param>
internal sealed record Reply(object Result, string Root);
