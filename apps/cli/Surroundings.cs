using Sidecar.Cli.Doctoring;
using Sidecar.Cli.Serving;
using Sidecar.Host.Trusting;

namespace Sidecar.Cli;

/// <summary>What the command sees of the process it runs in.</summary>
internal sealed record Surroundings
{
    /// <summary>Where answers go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where errors, warnings and progress go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The current folder, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>The files of a folder; none when it cannot be read.</summary>
    public Func<string, IEnumerable<string>> FilesIn { get; init; } = ReadableFiles;

    /// <summary>Whether a person sees <see cref="Out"/> at once.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether a person sees <see cref="Error"/> at once.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colour is unwanted although a terminal is there: NO_COLOR, or a terminal without it.</summary>
    public bool NoColor { get; init; }

    /// <summary>The terminal's width in columns; null when lines have no limit.</summary>
    public int? Width { get; init; }

    /// <summary>What <c>doctor</c> looks at.</summary>
    public Machine Machine { get; init; } = new();

    /// <summary>Whose builds may be run for agents.</summary>
    public TrustStore Trust { get; init; } = TrustStore.OfUser();

    /// <summary>Runs the MCP server with the rest of the command line.</summary>
    public Func<IReadOnlyList<string>, CancellationToken, Task<ExitCode>> Mcp { get; init; } = McpProgram.RunAsync;

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess()
    {
        // A person's relative paths start here; everything below the apps gets whole paths.
#pragma warning disable RS0030
        var folder = Environment.CurrentDirectory;
#pragma warning restore RS0030
        var outIsTerminal = !Console.IsOutputRedirected;
        return new Surroundings
        {
            Out = Console.Out,
            Error = Console.Error,
            Folder = folder,
            OutIsTerminal = outIsTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            NoColor = IsSet("NO_COLOR") || Environment.GetEnvironmentVariable("TERM") == "dumb",
            Width = outIsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : null,
        };
    }

    private static IEnumerable<string> ReadableFiles(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", new EnumerationOptions { IgnoreInaccessible = true })
        : [];

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
