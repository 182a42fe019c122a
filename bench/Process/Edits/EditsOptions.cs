namespace Sidecar.ProcessBench.Edits;

/// <summary>What the comparison of fresh answers is asked for.</summary>
/// <param name="Solution">Absolute. Its files are changed, and put back at the end.</param>
/// <param name="Symbol">The type whose references are asked in between.</param>
/// <param name="Rounds">How often each kind of change is made.</param>
/// <param name="Switched">How many files another branch has otherwise; fewer where the solution has no more.</param>
/// <param name="Checkouts">How many other branches there are; each is checked out, and then the first again.</param>
/// <param name="Ignored">How many files a folder of packages holds.</param>
/// <param name="Server">The analysis process.</param>
internal sealed record EditsOptions(string Solution, string Symbol, int Rounds, int Switched, int Checkouts, int Ignored, string Server)
{
    public const string Usage = "edits SOLUTION SYMBOL [--rounds 100] [--switched 1000] [--checkouts 5] [--ignored 100000] [--server Sidecar.Server.dll]";

    /// <summary>The options that <paramref name="arguments"/> say; null when they cannot be understood.</summary>
    public static EditsOptions? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2 || arguments.Count % 2 != 0)
            return null;
        var server = Path.Combine(AppContext.BaseDirectory, "server", "Sidecar.Server.dll");
        var options = new EditsOptions(Path.GetFullPath(arguments[0]), arguments[1], Rounds: 100, Switched: 1000, Checkouts: 5, Ignored: 100_000, server);
        for (var i = 2; i < arguments.Count; i += 2)
            switch (arguments[i])
            {
                case "--rounds" when int.TryParse(arguments[i + 1], out var rounds) && rounds > 0:
                    options = options with { Rounds = rounds };
                    break;
                case "--switched" when int.TryParse(arguments[i + 1], out var switched) && switched > 0:
                    options = options with { Switched = switched };
                    break;
                case "--checkouts" when int.TryParse(arguments[i + 1], out var checkouts) && checkouts > 0:
                    options = options with { Checkouts = checkouts };
                    break;
                case "--ignored" when int.TryParse(arguments[i + 1], out var ignored) && ignored >= 0:
                    options = options with { Ignored = ignored };
                    break;
                case "--server":
                    options = options with { Server = Path.GetFullPath(arguments[i + 1]) };
                    break;
                default:
                    return null;
            }
        return options;
    }
}
