using Sidecar.Cli;
using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.Host;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Examples;

/// <summary>The command line in the folder of a copy of <c>tests/Fixtures/Shop</c>, with one sidecar for all commands.</summary>
internal sealed class ShopTerminal : IAsyncDisposable
{
    private readonly TempFolder _folder;
    private readonly SidecarHost _host;

    private ShopTerminal(TempFolder folder, SidecarHost host) => (_folder, _host) = (folder, host);

    /// <summary>Copies and restores the solution and starts the sidecar.</summary>
    public static async Task<ShopTerminal> OpenAsync()
    {
        var folder = new TempFolder("sidecar-shop-");
        var original = RepositoryRoot.Combine("tests", "Fixtures", "Shop");
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
            folder.Write(Path.GetRelativePath(original, file).Replace('\\', '/'), await File.ReadAllTextAsync(file));
        await DotnetCommand.RunAsync("restore", folder.Combine("Shop.slnx"), "-nodeReuse:false");
        return new ShopTerminal(folder, await SidecarHost.StartAsync(new SidecarHostOptions { Workspace = folder.Path }).OrHang());
    }

    /// <summary>What a terminal shows after <c>sidecar</c> with <paramref name="words"/>.</summary>
    public async Task<string> RunAsync(IReadOnlyList<string> words)
    {
        await using var shown = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings { Out = shown, Error = shown, Folder = _folder.Path };
        await new CommandLine(surroundings, AnswerAsync).RunAsync(words, CancellationToken.None).OrHang();
        // What differs from run to run has no place in a page.
        Assert.DoesNotContain(_folder.Path, shown.ToString(), StringComparison.Ordinal);
        return shown.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<Cli.Asking.Reply> AnswerAsync(Cli.Asking.Question question, CancellationToken cancellation)
    {
        Assert.Equal(_folder.Path, question.Workspace);
        return new Cli.Asking.Reply(await _host.AskAsync(question.Operation, question.Request, cancellation: cancellation), _folder.Path);
    }
}
