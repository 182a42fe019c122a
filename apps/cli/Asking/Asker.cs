namespace Sidecar.Cli.Asking;

/// <summary>Asks a sidecar one question. Tests put a function here; the command asks a real one.</summary>
internal delegate Task<Reply> Asker(Question question, CancellationToken cancellation);
