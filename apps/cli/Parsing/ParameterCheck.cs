using System.Globalization;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Parsing;

/// <summary>Whether a word can be the value of a parameter.</summary>
internal static class ParameterCheck
{
    /// <summary>What is wrong with <paramref name="word"/> as the value of <paramref name="name"/>; null when nothing is.</summary>
    public static string? Complaint(Parameter parameter, string name, string word)
    {
        if (parameter.Kind == ParameterKind.Number)
            return IsInBounds(parameter, word) ? null : $"{name} takes {parameter.Wanted}, not '{word}'.";
        if (parameter.Choices is { } choices && !choices.Contains(word, StringComparer.Ordinal))
            return $"{name} takes {parameter.Wanted}, not '{word}'.";
        return string.IsNullOrWhiteSpace(word) ? $"{name} is empty." : null;
    }

    private static bool IsInBounds(Parameter parameter, string word) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && parameter.Admits(number);
}
