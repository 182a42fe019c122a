namespace Sidecar.Cli.Output;

/// <summary>A part of a line.</summary>
/// <param name="Text">What is shown; control characters are made visible.</param>
/// <param name="Tint">What it is.</param>
internal readonly record struct Piece(string Text, Tint Tint = Tint.Plain)
{
    public static implicit operator Piece(string text) => new(text);
}
