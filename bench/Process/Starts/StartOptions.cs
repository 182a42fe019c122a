namespace Sidecar.ProcessBench.Starts;

/// <summary>What the start-up benchmark is asked for on its command line.</summary>
/// <param name="Paths">Solutions, absolute.</param>
/// <param name="Symbol">The symbol to define first; null for the one that is named most.</param>
/// <param name="References">The symbol whose references are asked; null for the one that is named most.</param>
/// <param name="Runs">How often each start is measured.</param>
/// <param name="Server">The <c>Sidecar.Server.dll</c> to measure.</param>
/// <param name="Output">Where the page goes, besides standard output; null for nowhere.</param>
/// <param name="WithRival">Whether MSBuildWorkspace runs beside it.</param>
internal sealed record StartOptions(
    IReadOnlyList<string> Paths, string? Symbol, string? References, int Runs, string Server, string? Output, bool WithRival)
{
    public const string Usage =
        "start SOLUTION… [--symbol NAME] [--references NAME] [--runs N] [--server Sidecar.Server.dll] [--output FILE] [--alone]";

    /// <summary>The options that <paramref name="arguments"/> say; null when they cannot be understood.</summary>
    public static StartOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new StartOptions(
            [], null, null, Runs: 5, Path.Combine(AppContext.BaseDirectory, "server", "Sidecar.Server.dll"), null, WithRival: true);
        for (var i = 0; i < arguments.Count; i++)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--alone":
                    options = options with { WithRival = false };
                    continue;
                case var path when !path.StartsWith('-'):
                    options = options with { Paths = [.. options.Paths, Path.GetFullPath(path)] };
                    continue;
            }
            if (options.With(arguments[i++], value) is not { } next)
                return null;
            options = next;
        }
        return options.Paths.Count > 0 && options.Runs > 0 ? options : null;
    }

    private StartOptions? With(string option, string value) => option switch
    {
        "--symbol" => this with { Symbol = value },
        "--references" => this with { References = value },
        "--runs" => this with { Runs = int.TryParse(value, out var runs) ? runs : 0 },
        "--server" => this with { Server = Path.GetFullPath(value) },
        "--output" => this with { Output = Path.GetFullPath(value) },
        _ => null,
    };
}
