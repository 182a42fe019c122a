using System.Text;

namespace Sidecar.Cli.Output;

/// <summary>How a terminal is told about colour.</summary>
internal static class Ansi
{
    public const string Reset = "\e[0m";

    /// <summary>What starts <paramref name="tint"/>; empty for plain text.</summary>
    public static string Start(Tint tint) => tint switch
    {
        Tint.Path => "\e[36m",
        Tint.Position => "\e[32m",
        Tint.Kind => "\e[34m",
        Tint.Faint => "\e[90m",
        Tint.Strong => "\e[1m",
        Tint.Good => "\e[32m",
        Tint.Warning => "\e[33m",
        Tint.Error => "\e[31m",
        _ => "",
    };

    /// <summary><paramref name="text"/> with characters that would steer a terminal, or break the line, made visible.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(Steers))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
            clean.Append(character == '\t' ? ' ' : Steers(character) ? '\uFFFD' : character);
        return clean.ToString();
    }

    private static bool Steers(char character) => char.IsControl(character);
}
