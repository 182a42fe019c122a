using System.Diagnostics;
using Sidecar.Protocol;
using Sidecar.Protocol.Processes;

namespace Sidecar.ProcessBench.Starts;

/// <summary>One of the programs that are measured, and how it is started.</summary>
/// <param name="Name">Its column.</param>
/// <param name="Arguments">What <c>dotnet</c> is called with.</param>
/// <param name="Cache">The folder of its caches; null for none.</param>
internal sealed record Contender(string Name, IReadOnlyList<string> Arguments, string? Cache)
{
    public static Contender Sidecar(string name, string server, string cache) => new(name, [server, "--stdio"], cache);

    public static Contender Rival(string solution) =>
        new("MSBuildWorkspace", [Path.Combine(AppContext.BaseDirectory, "Sidecar.Rival.dll"), solution], Cache: null);

    /// <summary>Starts it; its clock runs from now on.</summary>
    public MeasuredProcess Start()
    {
        var start = new ProcessStartInfo(DotnetMuxer.Find() ?? "dotnet");
        foreach (var argument in Arguments)
            start.ArgumentList.Add(argument);
        if (Cache is not null)
            start.Environment[SidecarEnvironment.Cache] = Cache;
        return new MeasuredProcess(start);
    }
}
