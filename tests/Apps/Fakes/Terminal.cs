using Sidecar.Cli;
using Sidecar.Cli.Asking;
using Sidecar.Cli.Doctoring;
using Sidecar.Host.Trusting;

namespace Sidecar.Apps.Tests.Fakes;

/// <summary>Runs the command line without a process: answers are given, output is collected.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    private string _current;

    public Terminal() => _current = Folder = Directory.CreateTempSubdirectory("sidecar-cli-").FullName;

    /// <summary>A fresh folder, the current one at first.</summary>
    public string Folder { get; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public bool NoColor { get; init; }

    public int? Width { get; init; }

    /// <summary>What <c>doctor</c> sees.</summary>
    public Machine Machine { get; set; } = new();

    /// <summary>What the user trusts.</summary>
    public TrustStore Trust => new(Path.Combine(Folder, "settings", "trust.json"));

    /// <summary>What the sidecar does when asked.</summary>
    public Asker Asker { get; set; } = (_, _) => throw new InvalidOperationException("Nothing should be asked.");

    /// <summary>The last question; null when nothing was asked.</summary>
    public Question? Asked { get; private set; }

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    /// <summary>Lets the sidecar answer <paramref name="result"/>.</summary>
    public Terminal Answering(object result)
    {
        Asker = (_, _) => Task.FromResult(new Reply(result, Folder));
        return this;
    }

    /// <summary>Puts an empty file into <see cref="Folder"/>.</summary>
    public string AddFile(string path)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
        return file;
    }

    /// <summary>Makes a folder in <see cref="Folder"/> the current one.</summary>
    public void GoTo(string path) => _current = Path.Combine(Folder, path);

    /// <summary>What the MCP server was started with; null when it was not.</summary>
    public IReadOnlyList<string>? McpWords { get; private set; }

    public async Task<ExitCode> RunAsync(params string[] words) => await RunAsync(CancellationToken.None, words);

    public async Task<ExitCode> RunAsync(CancellationToken cancellation, params string[] words)
    {
        var surroundings = new Surroundings
        {
            Out = _out,
            Error = _error,
            Folder = _current,
            FilesIn = FilesIn,
            OutIsTerminal = OutIsTerminal,
            ErrorIsTerminal = ErrorIsTerminal,
            NoColor = NoColor,
            Width = Width,
            Machine = Machine,
            Trust = Trust,
            Mcp = (own, _) =>
            {
                McpWords = own;
                return Task.FromResult(ExitCode.Found);
            },
        };
        var commandLine = new CommandLine(surroundings, (question, token) =>
        {
            Asked = question;
            return Asker(question, token);
        });
        return await commandLine.RunAsync(words, cancellation);
    }

    /// <summary>The files of a folder; none outside of <see cref="Folder"/>, whatever lies about there.</summary>
    public IEnumerable<string> FilesIn(string folder) =>
        folder.StartsWith(Folder, StringComparison.Ordinal) ? Directory.EnumerateFiles(folder) : [];

    /// <summary>The request of the last question.</summary>
    public TRequest Request<TRequest>() => Assert.IsType<TRequest>(Asked?.Request);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
