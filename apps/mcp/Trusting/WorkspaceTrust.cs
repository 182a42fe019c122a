using System.Collections.Concurrent;
using Sidecar.Host.Trusting;

namespace Sidecar.Mcp.Trusting;

/// <summary>
/// Whether the build of a workspace may be run: because the command line says so, because a person has said so in a terminal or now.
/// It is looked up at each call, so that what is trusted meanwhile counts at the next one; what was trusted once is so until the server ends.
/// </summary>
/// <param name="all">Whether the command line trusts whatever is opened.</param>
/// <param name="store">What is remembered.</param>
/// <param name="time">The clock.</param>
internal sealed class WorkspaceTrust(bool all, TrustStore store, TimeProvider time) : IDisposable
{
    // Clients give up on a call after a minute. The question stays open behind it, and its answer counts whenever it comes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private readonly ConcurrentDictionary<string, bool> _granted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<OpenQuestion>> _asked = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Whether <paramref name="path"/>, a solution, project or folder, is trusted. Asks nobody.</summary>
    public bool Holds(string path)
    {
        if (all || _granted.ContainsKey(path))
            return true;
        return store.Read().CoverOf(path) is not null && Grant(path);
    }

    /// <summary>As <see cref="Holds"/>, and where nobody knows, <paramref name="ask"/> asks once; without, it is not trusted.</summary>
    public async Task<bool> FindAsync(string path, TrustAsker? ask, CancellationToken cancellation)
    {
        if (Holds(path))
            return true;
        if (ask is null && !_asked.ContainsKey(path))
            return false;
        var asked = _asked.GetOrAdd(path, _ => new Lazy<OpenQuestion>(() => new OpenQuestion(AskAsync(path, ask!), Task.Delay(Patience, time, _stop.Token)))).Value;
        await Task.WhenAny(asked.Answer, asked.Patience).WaitAsync(cancellation);
        return Holds(path);
    }

    /// <summary>What a person can do about an answer without trust in <paramref name="path"/>.</summary>
    public TrustAdvice AdviceOn(string path) => new(FolderOf(path))
    {
        IsAsked = _asked.TryGetValue(path, out var asked) && !asked.Value.Answer.IsCompleted,
        Problem = store.Read().Problem,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task AskAsync(string path, TrustAsker ask)
    {
        var choice = await ask(FolderOf(path), _stop.Token);
        if (choice != TrustChoice.No)
            Grant(path);
        if (choice == TrustChoice.Always)
            Remember(path);
    }

    // Where it cannot be remembered, it holds for this time.
    private void Remember(string path)
    {
        try
        {
            store.Add(path);
        }
        catch (IOException e)
        {
            Console.Error.WriteLine($"sidecar: the trust in {path} is not remembered: {e.Message}");
        }
    }

    private bool Grant(string path) => _granted[path] = true;

    private static string FolderOf(string path) => File.Exists(path) ? Path.GetDirectoryName(path)! : path;
}
