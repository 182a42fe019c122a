namespace Sidecar.Loader.Tests;

/// <summary>Projects without faults, never built, loaded once through their <c>.slnx</c>.</summary>
public sealed class HealthyTree : IAsyncLifetime
{
    public TempFolder Folder { get; } = new();

    public LoadResult Load { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        WriteProjects();
        WriteSolutions();
        Load = await LoaderRun.LoadAsync(Folder["All.slnx"]);
    }

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }

    private void WriteProjects()
    {
        Folder.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup><DefineConstants>$(DefineConstants);FROM_ABOVE</DefineConstants></PropertyGroup>
            </Project>
            """);
        Folder.WriteProject("App/App.csproj", content: """
            <ItemGroup>
              <ProjectReference Include="..\Lib\Lib.csproj" />
              <Compile Remove="old\**;Single.cs" />
              <Compile Include="..\shared\**\*.cs" Exclude="../shared/skip/**" />
              <Compile Include="../one/Only.cs" />
            </ItemGroup>
            <Target Name="Noise" BeforeTargets="CoreCompile">
              <Exec Command="echo not a message; cat" />
            </Target>
            """);
        Folder.Write("App/Program.cs", "System.Console.WriteLine();");
        Folder.Write("App/old/Old.cs", "class Old;");
        Folder.Write("shared/Shared.cs", "class Shared;");
        Folder.Write("one/Only.cs", "class Only;");
        Folder.WriteProject("Lib/Lib.csproj", "net10.0;netstandard2.0", """
            <Import Project="../eng/Later.props" Condition="Exists('../eng/Later.props')" />
            <PropertyGroup><IsTestProject>true</IsTestProject><PackageId>Never</PackageId></PropertyGroup>
            <PropertyGroup Condition="Exists('switch.txt')"><DefineConstants>SWITCHED</DefineConstants></PropertyGroup>
            <ItemGroup>
              <ProjectReference Include="../Outside/Outside.csproj" />
              <AdditionalFiles Include="more/*.txt" />
            </ItemGroup>
            """);
        Folder.Write("Lib/Lib.cs", "public class Lib {}");
        Folder.WriteProject("Outside/Outside.csproj", "netstandard2.0", "<PropertyGroup><Description>For others.</Description></PropertyGroup>");
        Folder.WriteProject("Functional/Functional.fsproj");
    }

    private void WriteSolutions()
    {
        Folder.Write("All.slnx", """
            <Solution>
              <Folder Name="/src/"><Project Path="App/App.csproj" /></Folder>
              <Project Path="Lib/Lib.csproj" />
              <Project Path="Functional/Functional.fsproj" />
            </Solution>
            """);
        Folder.Write("All.sln", """
            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "App", "App\App.csproj", "{11111111-1111-1111-1111-111111111111}"
            EndProject
            Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "src", "src", "{22222222-2222-2222-2222-222222222222}"
            EndProject
            Global
            EndGlobal
            """);
        Folder.Write("filters/Part.slnf", """
            { "solution": { "path": "..\\All.slnx", "projects": [ "Lib\\Lib.csproj" ] } }
            """);
        Folder.Write("Broken.slnx", "<Solution>");
    }
}
