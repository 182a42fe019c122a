namespace Sidecar.ProcessBench.Hot;

/// <summary>What the comparison within one process is asked for.</summary>
/// <param name="Solution">Absolute.</param>
/// <param name="References">The symbol whose references are asked.</param>
/// <param name="Query">The part of a name that is searched.</param>
/// <param name="Calls">How often each is asked.</param>
internal sealed record HotOptions(string Solution, string References, string Query, int Calls)
{
    public const string Usage = "hot SOLUTION SYMBOL [--query TEXT] [--calls 200]";

    /// <summary>The options that <paramref name="arguments"/> say; null when they cannot be understood.</summary>
    public static HotOptions? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2 || arguments.Count % 2 != 0)
            return null;
        var options = new HotOptions(Path.GetFullPath(arguments[0]), arguments[1], arguments[1], Calls: 200);
        for (var i = 2; i < arguments.Count; i += 2)
            switch (arguments[i])
            {
                case "--query":
                    options = options with { Query = arguments[i + 1] };
                    break;
                case "--calls" when int.TryParse(arguments[i + 1], out var calls) && calls > 0:
                    options = options with { Calls = calls };
                    break;
                default:
                    return null;
            }
        return options;
    }
}
