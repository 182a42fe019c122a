using System.Globalization;

namespace Sidecar.Comparison;

/// <summary>What to compare.</summary>
internal sealed record ComparisonOptions
{
    public const string Usage = """
        Usage: Sidecar.Comparison SOLUTION --remove unused [--tests FILTER] [--server Sidecar.Server.dll]
               Sidecar.Comparison SOLUTION... [--samples 80] [--seed 1] [--renames 8] [--checks refs,impls,…] [--server Sidecar.Server.dll] [--markdown FILE] [--dump FILE]

        Each SOLUTION has been built with 'dotnet build -bl'; the nearest msbuild.binlog above it is read.
        --remove takes out of one solution, of which give a copy, what is unused for sure, builds it and runs its tests before and after, and asks
        nothing else; --tests says which tests, as for 'dotnet test --filter'.
        --dump writes what the compiler says and asks nothing.
        """;

    /// <summary>The solutions, absolute.</summary>
    public IReadOnlyList<string> Solutions { get; init; } = [];

    /// <summary>How many symbols to draw from each repository.</summary>
    public int Samples { get; init; } = 80;

    /// <summary>The same seed draws the same symbols.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many of them to rename, to see whether the compiler's errors confirm the oracle.</summary>
    public int Renames { get; init; } = 8;

    /// <summary>The names of the checks to run; null for all.</summary>
    public IReadOnlyList<string>? Checks { get; init; }

    /// <summary>The analysis process; null for the one beside this program.</summary>
    public string? Server { get; init; }

    /// <summary>Where the table goes; null for standard output only.</summary>
    public string? Markdown { get; init; }

    /// <summary>Where the oracle's view goes; null to compare.</summary>
    public string? Dump { get; init; }

    /// <summary>Whether to take out what is unused.</summary>
    public bool Removes { get; init; }

    /// <summary>Which tests to run before and after that; null for all.</summary>
    public string? Tests { get; init; }

    /// <summary>The options in <paramref name="words"/>; null when they are not understood.</summary>
    public static ComparisonOptions? Parse(IReadOnlyList<string> words)
    {
        var options = new ComparisonOptions();
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
                options = options with { Solutions = [.. options.Solutions, Path.GetFullPath(words[i])] };
            else if (i + 1 == words.Count || options.With(words[i], words[++i]) is not { } next)
                return null;
            else
                options = next;
        }
        return options.Solutions.Count == 0 ? null : options;
    }

    private ComparisonOptions? With(string name, string value) => name switch
    {
        "--samples" => this with { Samples = int.Parse(value, CultureInfo.InvariantCulture) },
        "--seed" => this with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
        "--renames" => this with { Renames = int.Parse(value, CultureInfo.InvariantCulture) },
        "--checks" => this with { Checks = value.Split(',') },
        "--server" => this with { Server = Path.GetFullPath(value) },
        "--markdown" => this with { Markdown = Path.GetFullPath(value) },
        "--remove" when value == "unused" => this with { Removes = true },
        "--tests" => this with { Tests = value },
        "--dump" => this with { Dump = Path.GetFullPath(value) },
        _ => null,
    };
}
