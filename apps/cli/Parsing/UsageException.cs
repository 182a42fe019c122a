namespace Sidecar.Cli.Parsing;

/// <summary>The command line asks for something that cannot be; nothing was started.</summary>
internal sealed class UsageException(string message) : Exception(message);
