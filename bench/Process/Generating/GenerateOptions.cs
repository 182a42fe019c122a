namespace Sidecar.ProcessBench.Generating;

/// <summary>How big a solution to make.</summary>
/// <param name="Folder">Where, absolute; new or empty.</param>
/// <param name="Projects">How many projects.</param>
/// <param name="Lines">About how many lines of C# in all.</param>
internal sealed record GenerateOptions(string Folder, int Projects, int Lines)
{
    public const string Usage = "generate FOLDER [--projects 300] [--lines 1000000]";

    /// <summary>The options that <paramref name="arguments"/> say; null when they cannot be understood.</summary>
    public static GenerateOptions? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 == 0)
            return null;
        var options = new GenerateOptions(Path.GetFullPath(arguments[0]), 300, 1_000_000);
        for (var i = 1; i < arguments.Count; i += 2)
        {
            if (!int.TryParse(arguments[i + 1], out var number) || number <= 0)
                return null;
            switch (arguments[i])
            {
                case "--projects":
                    options = options with { Projects = number };
                    break;
                case "--lines":
                    options = options with { Lines = number };
                    break;
                default:
                    return null;
            }
        }
        return options;
    }
}
