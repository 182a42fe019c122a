using System.Diagnostics;
using System.IO.Pipelines;
using System.Text.Json;
using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Processes;

namespace Sidecar.ProcessBench.Hot;

/// <summary>Asks the loader, as the sidecar does, so that both sides start from the same compiler arguments.</summary>
internal static class ProjectsOnDisk
{
    public static async Task<IReadOnlyList<LoadedProject>> LoadAsync(string solution)
    {
        var loader = Path.Combine(AppContext.BaseDirectory, "server", "loader", "Sidecar.Loader.dll");
        using var child = Process.Start(new ProcessStartInfo(DotnetMuxer.Find() ?? "dotnet", ["exec", loader])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        })!;
        var request = JsonSerializer.Serialize(new LoadRequest(solution, Restore: true), LoadingJson.Default.LoadRequest);
        await child.StandardInput.WriteLineAsync(request);
        await child.StandardInput.FlushAsync();
        var projects = await ReadAsync(new LineReader(PipeReader.Create(child.StandardOutput.BaseStream), ProtocolLimits.DefaultMaxLineBytes));
        await child.WaitForExitAsync();
        return projects;
    }

    /// <summary>The sidecar's snapshot of what was told of <paramref name="solution"/>, without an index of earlier runs.</summary>
    public static Snapshot SnapshotOf(string solution, IReadOnlyList<LoadedProject> projects) =>
        new SnapshotBuilder(new IndexStore()).Build(1, WorkspaceTarget.Find(solution), projects, new DiskState(TimeProvider.System));

    private static async Task<IReadOnlyList<LoadedProject>> ReadAsync(LineReader lines)
    {
        var projects = new List<LoadedProject>();
        while (true)
        {
            var line = await lines.ReadAsync(CancellationToken.None);
            if (line.Status != LineStatus.Complete)
                throw new InvalidOperationException("The loader ended before it was done.");
            switch (JsonSerializer.Deserialize(line.Bytes.Span, LoadingJson.Default.LoadEvent))
            {
                case LoadEvent.Project project:
                    projects.Add(project.Loaded);
                    break;
                case LoadEvent.Failed failed:
                    throw new InvalidOperationException(failed.Message);
                case LoadEvent.Finished:
                    return projects;
            }
        }
    }
}
