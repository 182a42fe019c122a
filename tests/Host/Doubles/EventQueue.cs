using System.Threading.Channels;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Doubles;

/// <summary>Reports, one after the other, as the test asks for them.</summary>
internal sealed class EventQueue<T> : IProgress<T>
{
    private readonly Channel<T> _reports = Channel.CreateUnbounded<T>();

    public void Report(T value) => _reports.Writer.TryWrite(value);

    public async Task<T> NextAsync() => await _reports.Reader.ReadAsync().AsTask().OrHang();

    public int Waiting => _reports.Reader.Count;
}
