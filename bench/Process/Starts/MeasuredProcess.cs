using System.Diagnostics;
using System.Text.Json;

namespace Sidecar.ProcessBench.Starts;

/// <summary>A program that answers questions in lines, with a clock that runs from the moment it was started.</summary>
internal sealed class MeasuredProcess : IAsyncDisposable
{
    private static readonly TimeSpan NeverThisLong = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly ChildPeaks _children;
    private readonly Task<string> _errors;
    private readonly long _startedAt = Stopwatch.GetTimestamp();
    private int _id;

    public MeasuredProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        _process = Process.Start(start)!;
        _children = ChildPeaks.Watch(_process.Id);
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The time since the process was started.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_startedAt);

    /// <summary>The processor time that the process has taken, its children's not counted.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that the process had in RAM so far.</summary>
    public long PeakBytes => ProcMemory.PeakOf(_process.Id);

    /// <summary>The most that one of its children had, as far as it was seen.</summary>
    public long ChildPeakBytes => _children.Highest;

    /// <summary>The answer's <c>result</c>.</summary>
    public async Task<JsonElement> AskAsync(string command, string workspace, object arguments) =>
        await TryAskAsync(command, workspace, arguments)
            ?? throw new InvalidOperationException($"{command} {JsonSerializer.Serialize(arguments)} was answered with an error.");

    /// <summary>The answer's <c>result</c>; null when it is an error.</summary>
    public async Task<JsonElement?> TryAskAsync(string command, string workspace, object arguments)
    {
        var id = ++_id;
        var line = JsonSerializer.Serialize(new { id, command, project = workspace, args = arguments });
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        var answer = await _process.StandardOutput.ReadLineAsync().WaitAsync(NeverThisLong);
        if (answer is null)
            throw new InvalidOperationException($"The process ended before it answered {line}: {await _errors}");
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.TryGetProperty("result", out var result) ? result.Clone() : null;
    }

    /// <summary>Asks it to end and waits until it has: what it writes for the next start is then written.</summary>
    public async Task EndAsync(string workspace)
    {
        await AskAsync("shutdown", workspace, new { });
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(NeverThisLong);
        if (_process.ExitCode != 0)
            throw new InvalidOperationException($"The process ended with code {_process.ExitCode}: {await _errors}");
    }

    public async ValueTask DisposeAsync()
    {
        await _children.DisposeAsync();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
