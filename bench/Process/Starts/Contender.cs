using System.Diagnostics;
using Sidecar.Protocol;
using Sidecar.Protocol.Processes;

namespace Sidecar.ProcessBench.Starts;

/// <summary>One of the programs that are measured, and how it is started.</summary>
/// <param name="Name">Its column.</param>
/// <param name="Arguments">What <c>dotnet</c> is called with.</param>
internal sealed record Contender(string Name, IReadOnlyList<string> Arguments)
{
    /// <summary>Set for it, beside what this process has.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>A sidecar whose caches are in the folder <paramref name="cache"/>, or nowhere when that is <c>off</c>.</summary>
    public static Contender Sidecar(string name, string server, string cache) => new(name, [server, "--stdio"])
    {
        Variables = new Dictionary<string, string> { [SidecarEnvironment.Cache] = cache },
    };

    public static Contender Rival(string solution) =>
        new("MSBuildWorkspace", [Path.Combine(AppContext.BaseDirectory, "Sidecar.Rival.dll"), solution]);

    /// <summary>Starts it; its clock runs from now on.</summary>
    public MeasuredProcess Start()
    {
        var start = new ProcessStartInfo(DotnetMuxer.Find() ?? "dotnet");
        foreach (var argument in Arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return new MeasuredProcess(start);
    }
}
