using System.Diagnostics;
using System.Text.Json;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader.Tests;

/// <summary>A loader as a process.</summary>
public sealed class LoaderRun : IDisposable
{
    /// <summary>Nothing here may take longer, on however busy a machine.</summary>
    public static readonly TimeSpan Hang = TimeSpan.FromSeconds(180);

    private readonly Process _process;

    public LoaderRun(LoadRequest request, string? dataFolder = null)
    {
        var loader = Path.Combine(AppContext.BaseDirectory, "Sidecar.Loader.dll");
        var start = new ProcessStartInfo("dotnet", [loader])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (dataFolder is not null)
            start.Environment["XDG_DATA_HOME"] = Directory.CreateDirectory(dataFolder).FullName;
        _process = Process.Start(start)!;
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(request, LoadingJson.Default.LoadRequest));
        _process.StandardInput.Flush();
    }

    public static Task<LoadResult> LoadAsync(
        string path, bool restore = true, IReadOnlyList<string>? projects = null, string? dataFolder = null) =>
        LoadAsync(new LoadRequest(path, restore) { Projects = projects }, dataFolder);

    public static async Task<LoadResult> LoadAsync(LoadRequest request, string? dataFolder = null)
    {
        using var run = new LoaderRun(request, dataFolder);
        var events = new List<LoadEvent>();
        while (await run.NextAsync() is { } next)
            events.Add(next);
        Assert.Equal(0, await run.ExitAsync());
        return new LoadResult(events);
    }

    /// <summary>The next line, which has to be an event; null at the end.</summary>
    public async Task<LoadEvent?> NextAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Hang);
        return line is null ? null : JsonSerializer.Deserialize(line, LoadingJson.Default.LoadEvent);
    }

    public void CloseInput() => _process.StandardInput.Close();

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Hang);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
