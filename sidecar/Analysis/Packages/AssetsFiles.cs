using System.Collections.Concurrent;
using System.Text.Json;
using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;

namespace Sidecar.Analysis.Packages;

/// <summary>What restoring left in assets files. Each is read when somebody asks, and again only when it is another.</summary>
internal sealed class AssetsFiles
{
    private const string FileName = "project.assets.json";

    private readonly ConcurrentDictionary<(string File, string? Framework), (FileStamp Stamp, RestoredProject? Content)> _known = new();

    /// <summary>Where among its inputs a project has its assets file; -1 when it was not restored or needs nothing.</summary>
    public static int IndexIn(LoadedProject project)
    {
        for (var i = project.Inputs.Count - 1; i >= 0; i--)
            if (Path.GetFileName(project.Inputs[i].AsSpan()).Equals(FileName, WorkspacePath.Comparison))
                return i;
        return -1;
    }

    /// <summary>What restoring <paramref name="project"/> gave; null when it was not restored, or nothing can be read of it.</summary>
    public RestoredProject? Of(LoadedProject project)
    {
        if (IndexIn(project) is not (>= 0 and var index) || FileStamp.Of(project.Inputs[index]) is not { } stamp)
            return null;
        var key = (project.Inputs[index], project.Framework);
        if (_known.TryGetValue(key, out var known) && known.Stamp == stamp)
            return known.Content;
        var content = Read(project.Inputs[index], project.Framework);
        _known[key] = (stamp, content);
        return content;
    }

    private static RestoredProject? Read(string file, string? framework)
    {
        if (SourceReading.ReadBytes(file) is not { } bytes)
            return null;
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return AssetsText.Of(json.RootElement, framework);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Somebody is writing it, or it is none: what that means for the project, its load has said.
            return null;
        }
    }
}
