using System.Runtime.CompilerServices;
using Sidecar.Loader.Sdks;
using Sidecar.Loader.Sending;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader;

/// <summary>Loads what a request asks for: registers an SDK first, then works with its MSBuild.</summary>
internal static class Load
{
    public static Task RunAsync(LoadRequest request, EventSender events)
    {
        if (!Path.IsPathFullyQualified(request.Path))
            throw new LoadFailedException($"\"{request.Path}\" is not an absolute path. Send an absolute one.");
        var folder = Directory.Exists(request.Path) ? request.Path : Path.GetDirectoryName(request.Path)!;
        var globalJson = GlobalJson.Find(folder);
        var sdk = SdkRegistration.Register(folder, globalJson);
        return WithSdkAsync(request, sdk, globalJson, events);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task WithSdkAsync(
        LoadRequest request, RegisteredSdk sdk, GlobalJson? globalJson, EventSender events)
    {
        var plan = Entries.LoadPlanner.Plan(request, sdk);
        var ordered = plan with { Projects = Scheduling.FirstProjects.Before(plan.Projects, request.First ?? []) };
        var load = new ProjectsLoad(ordered, sdk, events, request.Restore);
        await load.RunAsync();
        var inputs = globalJson is null ? plan.Inputs : [.. plan.Inputs, globalJson.File];
        events.Send(new LoadEvent.Finished(inputs, sdk.Version)
        {
            SdkFolder = sdk.Folder,
            Roots = plan.Projects,
            FixedImports = load.FixedImports,
        });
    }
}
