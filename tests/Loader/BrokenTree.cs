namespace Sidecar.Loader.Tests;

/// <summary>One fault of each kind beside a project without; loaded once unrestored, then with a restore.</summary>
public sealed class BrokenTree : IAsyncLifetime
{
    public TempFolder Folder { get; } = new();

    public LoadResult Unrestored { get; private set; } = null!;

    public LoadResult Load { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Folder.Write("Broken/Broken.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>""");
        Folder.Write("NoSdk/NoSdk.csproj", """<Project Sdk="No.Such.Sdk/1.0.0" />""");
        Folder.WriteProject("Healthy/Healthy.csproj");
        WithItem("Dependent", """<ProjectReference Include="..\Broken\Broken.csproj" />""");
        WithItem("Lacking", """<Reference Include="Gone"><HintPath>lib/Gone.dll</HintPath></Reference>""");
        WithItem("Unknown", """<PackageReference Include="No.Such.Package.Anywhere" Version="1.0.0" />""");
        Folder.WriteProject("Stopped/Stopped.csproj", content: """
            <Target Name="Stop" BeforeTargets="CoreCompile"><Error Code="STOP1" Text="No further." /></Target>
            """);
        string[] names = ["Broken", "NoSdk", "Healthy", "Dependent", "Stopped", "Lacking", "Unknown", "Missing"];
        var projects = names.Select(name => $"""<Project Path="{name}/{name}.csproj" />""");
        Folder.Write("All.slnx", $"<Solution>{string.Concat(projects)}</Solution>");
        Unrestored = await LoaderRun.LoadAsync(Folder["All.slnx"], restore: false);
        Load = await LoaderRun.LoadAsync(Folder["All.slnx"]);
    }

    private void WithItem(string name, string item) =>
        Folder.WriteProject($"{name}/{name}.csproj", content: $"<ItemGroup>{item}</ItemGroup>");

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }
}
