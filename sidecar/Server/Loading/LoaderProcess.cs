using System.Diagnostics;
using System.IO.Pipelines;
using System.Text.Json;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Processes;

namespace Sidecar.Server.Loading;

/// <summary>Runs the short-lived child that knows MSBuild, and reads what it tells.</summary>
internal sealed class LoaderProcess : IProjectLoader
{
    /// <inheritdoc/>
    public async Task<LoadOutcome> LoadAsync(
        WorkspaceTarget target, PartialLoad? part, LoadListener listener, CancellationToken cancellation)
    {
        using var child = Start();
        try
        {
            // It starts up while its request is not known yet.
            await SendAsync(child, RequestFor(target, part, await listener.WantedAsync(cancellation)), cancellation);
            return await ReadAsync(child, listener, cancellation);
        }
        finally
        {
            // It has nothing left to say, and its way to the end takes longer than its users want to wait.
            if (!child.HasExited)
                child.Kill(entireProcessTree: true);
        }
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo(DotnetMuxer.Find() ?? throw Failed("The 'dotnet' command cannot be found; set DOTNET_ROOT."))
        {
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "loader", "Sidecar.Loader.dll") },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        return Process.Start(start) ?? throw Failed("The loader did not start.");
    }

    private static LoadRequest RequestFor(WorkspaceTarget target, PartialLoad? part, IReadOnlyList<string> first) => new(target.Opened, Restore: true)
    {
        Projects = target.Projects.Count == 0 ? null : target.Projects,
        Only = part?.Only,
        Known = part?.Known,
        First = first.Count == 0 ? null : first,
    };

    // Its standard input stays open: it ends when this process does, because then it reads the end.
    private static async Task SendAsync(Process child, LoadRequest request, CancellationToken cancellation)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(request, LoadingJson.Default.LoadRequest);
        var input = child.StandardInput.BaseStream;
        await input.WriteAsync((byte[])[.. line, (byte)'\n'], cancellation);
        await input.FlushAsync(cancellation);
    }

    private static async Task<LoadOutcome> ReadAsync(
        Process child, LoadListener listener, CancellationToken cancellation)
    {
        var lines = new LineReader(PipeReader.Create(child.StandardOutput.BaseStream), ProtocolLimits.DefaultMaxLineBytes);
        var projects = new List<LoadedProject>();
        while (true)
        {
            var line = await lines.ReadAsync(cancellation);
            if (line.Status != LineStatus.Complete)
                throw Failed("The loader ended before it was done; standard error says more.");
            switch (JsonSerializer.Deserialize(line.Bytes.Span, LoadingJson.Default.LoadEvent))
            {
                case LoadEvent.Progress step:
                    listener.Progress(new ProgressReport(step.Message, step.Done, step.Total));
                    break;
                case LoadEvent.Project project:
                    projects.Add(project.Loaded);
                    listener.Arrived(project.Loaded);
                    break;
                case LoadEvent.Failed failed:
                    throw Failed(failed.Message);
                case LoadEvent.Finished finished:
                    return new LoadOutcome(projects, finished.Inputs)
                    {
                        SdkFolder = finished.SdkFolder,
                        Roots = finished.Roots,
                        FixedImports = finished.FixedImports,
                    };
            }
        }
    }

    private static RequestException Failed(string message) => new(ErrorCode.WorkspaceUnavailable, message);
}
