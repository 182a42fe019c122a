using System.Diagnostics.CodeAnalysis;

namespace Sidecar.Server;

/// <summary>The command line of the process. It is for programs, so it is small and fixed.</summary>
/// <param name="Mode">What to do.</param>
internal sealed record ServerArguments(ServerMode Mode)
{
    private const string UntrustedFlag = "--untrusted";

    public const string Usage =
        """
        Sidecar's analysis process: answers questions about C# code, in JSON lines.
        People use the command 'sidecar'; programs start this one:

          --stdio                                      read requests from standard input until it ends
          --command NAME --project PATH --args JSON    answer one request and exit; --args - reads it from standard input

        With --untrusted behind either, nothing of a workspace is run, no build and no generator: syntax alone answers.

        """;

    public string? Command { get; init; }

    public string? Project { get; init; }

    public string Arguments { get; init; } = "{}";

    /// <summary>Whether nothing of any workspace may be run.</summary>
    public bool Untrusted { get; init; }

    /// <summary>What is wrong with the command line, and how it should be; null when nothing is.</summary>
    public string? Problem { get; init; }

    public static ServerArguments Parse(string[] arguments) =>
        arguments is [.. var others, UntrustedFlag] ? ParseOthers(others) with { Untrusted = true } : ParseOthers(arguments);

    private static ServerArguments ParseOthers(string[] arguments)
    {
        if (arguments is ["--stdio"])
            return new ServerArguments(ServerMode.Stdio);
        if (arguments is ["--help" or "-h"])
            return new ServerArguments(ServerMode.Help);
        if (arguments.Length == 0)
            return Wrong("Nothing was asked.");
        return TryReadPairs(arguments, out var pairs, out var problem) && pairs.TryGetValue("--command", out var command)
            ? new ServerArguments(ServerMode.OneShot)
            {
                Command = command,
                Project = pairs.GetValueOrDefault("--project"),
                Arguments = pairs.GetValueOrDefault("--args") ?? "{}",
            }
            : Wrong(problem ?? "--command is missing.");
    }

    private static bool TryReadPairs(
        string[] arguments, out Dictionary<string, string> pairs, [NotNullWhen(false)] out string? problem)
    {
        pairs = [];
        problem = null;
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (arguments[i] is not ("--command" or "--project" or "--args"))
                problem = $"'{arguments[i]}' is no option.";
            else if (i + 1 == arguments.Length)
                problem = $"'{arguments[i]}' has no value.";
            else if (!pairs.TryAdd(arguments[i], arguments[i + 1]))
                problem = $"'{arguments[i]}' is there twice.";
            if (problem is not null)
                return false;
        }
        return true;
    }

    private static ServerArguments Wrong(string problem) =>
        new(ServerMode.Help) { Problem = problem + Environment.NewLine + Environment.NewLine + Usage };
}
