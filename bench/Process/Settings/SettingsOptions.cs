namespace Sidecar.ProcessBench.Settings;

/// <summary>What the comparison of settings is asked for.</summary>
/// <param name="Solution">Absolute.</param>
/// <param name="Symbol">Whose references are asked.</param>
/// <param name="Published">A published folder, to compare its server too; null for none.</param>
/// <param name="Runs">How often each start is measured.</param>
internal sealed record SettingsOptions(string Solution, string Symbol, string? Published, int Runs)
{
    public const string Usage = "settings SOLUTION SYMBOL [--published FOLDER] [--runs N]";

    /// <summary>The options that <paramref name="arguments"/> say; null when they cannot be understood.</summary>
    public static SettingsOptions? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2 || arguments.Count % 2 != 0)
            return null;
        var options = new SettingsOptions(Path.GetFullPath(arguments[0]), arguments[1], null, Runs: 3);
        for (var i = 2; i < arguments.Count; i += 2)
            switch (arguments[i])
            {
                case "--published":
                    options = options with { Published = Path.GetFullPath(arguments[i + 1]) };
                    break;
                case "--runs" when int.TryParse(arguments[i + 1], out var runs) && runs > 0:
                    options = options with { Runs = runs };
                    break;
                default:
                    return null;
            }
        return options;
    }
}
