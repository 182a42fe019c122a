using System.ComponentModel;
using System.Diagnostics;
using Sidecar.Protocol.Descriptors;

namespace Sidecar.Host.Processes;

/// <summary>A process of the operating system. Nothing else in the host uses <see cref="Process"/>.</summary>
internal sealed class SidecarProcess : ISidecarProcess
{
    private readonly Process _process;
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SidecarProcess(Process process)
    {
        _process = process;
        // The event, not WaitForExit: that one also waits for the pipes, which a grandchild may hold open.
        process.Exited += (_, _) => _exited.TrySetResult(process.ExitCode);
        process.EnableRaisingEvents = true;
    }

    public int Id { get; private init; }

    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required Stream Error { get; init; }

    public Task<int> Exited => _exited.Task;

    /// <exception cref="Win32Exception">The system refuses.</exception>
    public static SidecarProcess Start(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        return new SidecarProcess(process)
        {
            Id = process.Id,
            Input = new BlockingStream(process.StandardInput.BaseStream),
            Output = new BlockingStream(process.StandardOutput.BaseStream).Enlarged(),
            Error = new BlockingStream(process.StandardError.BaseStream),
        };
    }

    public void Terminate()
    {
        if (!_exited.Task.IsCompleted)
            TerminateSignal.Send(Id);
    }

    public void Kill()
    {
        if (_exited.Task.IsCompleted)
            return;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended meanwhile, or one of its children did; the exit event is what counts.
            _process.Refresh();
        }
    }

    public void Dispose() => _process.Dispose();
}
