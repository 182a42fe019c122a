namespace Sidecar.Cli.Doctoring;

/// <summary>What a command said.</summary>
/// <param name="Succeeded">Whether its exit code was 0.</param>
/// <param name="Output">Standard output, then standard error.</param>
internal sealed record CommandRun(bool Succeeded, string Output);
