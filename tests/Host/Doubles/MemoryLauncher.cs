using System.Threading.Channels;
using Sidecar.Host.Processes;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Doubles;

/// <summary>Launches sidecars without processes, and hands each to the test.</summary>
internal sealed class MemoryLauncher : ISidecarLauncher
{
    private readonly Channel<MemorySidecar> _launched = Channel.CreateUnbounded<MemorySidecar>();
    private int _count;

    /// <summary>Makes the next sidecar, from its number; throws where the start fails.</summary>
    public Func<int, MemorySidecar> Make { get; set; } = number => new MemorySidecar(number);

    /// <summary>Is a one-shot process: answers or dies.</summary>
    public Action<MemorySidecar> OneShot { get; set; } = process =>
    {
        process.Send("""{"id":1,"result":{"symbols":[{"id":null,"kind":"class","signature":"one-shot"}],"answer":{"snapshot":1,"complete":true}}}""");
        process.Die(0);
    };

    public int Count => Volatile.Read(ref _count);

    public int OneShotCount { get; private set; }

    public ISidecarProcess Launch(IReadOnlyList<string> arguments)
    {
        if (arguments[0] == "--command")
        {
            OneShotCount++;
            var process = new MemorySidecar(-OneShotCount);
            OneShot(process);
            return process;
        }
        var sidecar = Make(Interlocked.Increment(ref _count));
        _launched.Writer.TryWrite(sidecar);
        return sidecar;
    }

    /// <summary>The next sidecar that was launched.</summary>
    public async Task<MemorySidecar> NextAsync() => await _launched.Reader.ReadAsync().AsTask().OrHang();
}
