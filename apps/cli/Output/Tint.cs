namespace Sidecar.Cli.Output;

/// <summary>What a piece of text is; a terminal shows it in a colour of its own.</summary>
internal enum Tint
{
    Plain,
    Path,
    Position,
    Kind,
    Faint,
    Strong,
    Good,
    Warning,
    Error,
}
