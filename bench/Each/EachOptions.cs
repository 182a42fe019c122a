using System.Globalization;

namespace Sidecar.EachBench;

/// <summary>What the comparison of every operation is asked for.</summary>
/// <param name="Solution">Absolute.</param>
/// <param name="Places">At how many places each is asked; at as many others before, to warm up.</param>
/// <param name="Seed">Chooses the places.</param>
/// <param name="Only">The only operations to ask; null for all.</param>
internal sealed record EachOptions(string Solution, int Places, int Seed, IReadOnlyList<string>? Only = null)
{
    public const string Usage = "dotnet run -c Release --project bench/Each -- SOLUTION [--places 60] [--seed 7] [--only defs,grep]";

    /// <summary>The options that <paramref name="arguments"/> say; null when they cannot be understood.</summary>
    public static EachOptions? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 == 0)
            return null;
        var options = new EachOptions(Path.GetFullPath(arguments[0]), Places: 60, Seed: 7);
        for (var i = 1; i < arguments.Count; i += 2)
        {
            if (arguments[i] == "--only")
            {
                options = options with { Only = arguments[i + 1].Split(',') };
                continue;
            }
            if (!int.TryParse(arguments[i + 1], CultureInfo.InvariantCulture, out var number) || number < 1)
                return null;
            if (arguments[i] == "--places")
                options = options with { Places = number };
            else if (arguments[i] == "--seed")
                options = options with { Seed = number };
            else
                return null;
        }
        return options;
    }
}
