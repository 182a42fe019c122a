using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.Host;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Workspaces;

/// <summary>A solution that was never restored, open in one long-lived host while the tests change its files.</summary>
public sealed class EditedSolution : IAsyncLifetime, IDisposable
{
    public TempFolder Folder { get; } = new("sidecar-edited-");

    public SidecarHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Folder.Write("Edited.slnx", """<Solution><Project Path="Lib/Lib.csproj" /></Solution>""");
        Folder.Write("Lib/Lib.csproj", ProjectFile.Of());
        Folder.Write("Lib/Types.cs", "namespace Lib; public class Edited; public class Added; public class Deleted; public class Defined;\n");
        Folder.Write("Lib/Editing.cs", "namespace Lib; class Editing { }\n");
        Folder.Write("Lib/Deleting.cs", "namespace Lib; class Deleting { Deleted? _one; }\n");
        Folder.Write("Lib/Defining.cs", "namespace Lib; class Defining {\n#if EXTRA\n Defined? _one;\n#endif\n}\n");
        Host = await SidecarHost.StartAsync(new SidecarHostOptions { Workspace = Folder.Path }).OrHang();
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    public void Dispose() => Folder.Dispose();
}
