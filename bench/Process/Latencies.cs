using System.Diagnostics;

namespace Sidecar.ProcessBench;

/// <summary>How long round trips took.</summary>
internal sealed class Latencies(int capacity)
{
    private readonly List<double> _microseconds = new(capacity);
    private readonly Lock _gate = new();
    private readonly long _startedAt = Stopwatch.GetTimestamp();
    private readonly TimeSpan _processorAtStart = Environment.CpuUsage.TotalTime;
    private TimeSpan _total;
    private TimeSpan _processor;

    public double P50 => _microseconds[_microseconds.Count / 2];

    public double P95 => _microseconds[_microseconds.Count * 95 / 100];

    public double P99 => _microseconds[_microseconds.Count * 99 / 100];

    public double PerSecond => _microseconds.Count / _total.TotalSeconds;

    /// <summary>Processor time of this process per round trip, the kernel's part included. Other programs hardly change it.</summary>
    public double Processor => _processor.TotalMicroseconds / _microseconds.Count;

    public async Task MeasureAsync(Func<Task> call)
    {
        var startedAt = Stopwatch.GetTimestamp();
        await call();
        Add(Stopwatch.GetElapsedTime(startedAt));
    }

    public void Add(TimeSpan one)
    {
        lock (_gate)
            _microseconds.Add(one.TotalMicroseconds);
    }

    public Latencies Finish()
    {
        _total = Stopwatch.GetElapsedTime(_startedAt);
        _processor = Environment.CpuUsage.TotalTime - _processorAtStart;
        _microseconds.Sort();
        return this;
    }
}
