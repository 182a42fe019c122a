using System.Collections.Immutable;
using System.Text;

namespace Sidecar.Host.Processes;

/// <summary>The last lines of standard error: 64 KiB are kept, the last 20 lines and 4 KiB go into errors.</summary>
internal sealed class StderrTail
{
    private const int KeptBytes = 64 * 1024;
    private const int ShownLines = 20;
    private const int ShownBytes = 4 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<string> _lines = [];
    private int _size;

    public void Add(string line)
    {
        lock (_gate)
        {
            _lines.Enqueue(line);
            _size += Size(line);
            while (_size > KeptBytes && _lines.TryDequeue(out var oldest))
                _size -= Size(oldest);
        }
    }

    public ImmutableArray<string> Last()
    {
        lock (_gate)
        {
            var shown = ImmutableArray.CreateBuilder<string>();
            var size = 0;
            foreach (var line in _lines.Reverse().Take(ShownLines))
            {
                size += Size(line);
                if (size > ShownBytes)
                    break;
                shown.Add(line);
            }
            shown.Reverse();
            return shown.ToImmutable();
        }
    }

    private static int Size(string line) => Encoding.UTF8.GetByteCount(line) + 1;
}
