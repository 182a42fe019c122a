namespace Sidecar.Loader.Tests;

/// <summary>One project of each form, the sound beside those that cannot be loaded here, in one solution.</summary>
public sealed class EveryFormTree : IAsyncLifetime
{
    private readonly List<string> _projects = [];

    public TempFolder Folder { get; } = new();

    public LoadResult Load { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        WriteSound();
        WriteForeign();
        WriteWithoutPackages();
        WriteLegacy();
        Folder.Write("All.slnx", $"<Solution>{string.Concat(_projects.Select(path => $"""<Project Path="{path}" />"""))}</Solution>");
        Load = await LoaderRun.LoadAsync(Folder["All.slnx"]);
    }

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }

    private void WriteSound()
    {
        Sdk("Multi", "net10.0;netstandard2.0");
        Folder.Write("Central/Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Polly.Core" Version="0.0.1" /></ItemGroup>
            </Project>
            """);
        Sdk("Central", "net10.0", """<ItemGroup><PackageReference Include="Polly.Core" VersionOverride="8.9.1" /></ItemGroup>""");
        Sdk("Friendly", "net10.0", """<ItemGroup><InternalsVisibleTo Include="Central" /></ItemGroup>""");
        Project("RazorLib/RazorLib.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Razor"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
            """);
        Folder.Write("RazorLib/Page.razor", "<h1>Title</h1>");
        Project("Shared/Shared.shproj", "<Project />");
        Folder.Write("Shared/Shared.projitems", """
            <Project><ItemGroup><Compile Include="$(MSBuildThisFileDirectory)Shared.cs" /></ItemGroup></Project>
            """);
        Folder.Write("Shared/Shared.cs", "class Shared;");
        Sdk("Sharing", "net10.0", """<Import Project="..\Shared\Shared.projitems" Label="Shared" />""");
        Folder.Write("sdk/Sdk.props", """
            <Project>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><DefineConstants>OUR_SDK</DefineConstants></PropertyGroup>
            </Project>
            """);
        Folder.Write("sdk/Sdk.targets", """<Project><Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" /></Project>""");
        Project("OurSdk/OurSdk.csproj", """
            <Project><Import Project="../sdk/Sdk.props" /><Import Project="../sdk/Sdk.targets" /></Project>
            """);
    }

    private void WriteForeign()
    {
        Project("UnknownSdk/UnknownSdk.csproj", """<Project Sdk="No.Such.Sdk/1.0.0" />""");
        Sdk("Future", "net99.0");
        Sdk("Phone", "net10.0-android");
        Sdk("Desktop", "net10.0-windows", "<PropertyGroup><UseWPF>true</UseWPF></PropertyGroup>");
        Sdk("UsesOlder", "net10.0", """<ItemGroup><ProjectReference Include="../Older/Older.csproj" /></ItemGroup>""");
    }

    // With no source and an empty folder of packages, the frameworks that the SDK does not bring are not to be had.
    private void WriteWithoutPackages()
    {
        const string Offline = """
            <configuration>
              <config><add key="globalPackagesFolder" value="none" /></config>
              <packageSources><clear /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """;
        foreach (var (name, framework) in new[] { ("Framework48", "net48"), ("Older", "net8.0") })
        {
            Folder.Write($"{name}/NuGet.config", Offline);
            Sdk(name, framework);
        }
    }

    private void WriteLegacy()
    {
        Project("Legacy/Legacy.csproj", """
            <?xml version="1.0" encoding="utf-8"?>
            <Project ToolsVersion="15.0" DefaultTargets="Build" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <PropertyGroup>
                <OutputType>Library</OutputType>
                <AssemblyName>Legacy</AssemblyName>
                <TargetFrameworkVersion>v4.8</TargetFrameworkVersion>
                <OutputPath>bin\Debug\</OutputPath>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="Some.Package"><HintPath>..\packages\Some.Package.1.0.0\lib\net45\Some.Package.dll</HintPath></Reference>
                <Compile Include="Code.cs" />
                <None Include="packages.config" />
              </ItemGroup>
              <Import Project="$(MSBuildToolsPath)\Microsoft.CSharp.targets" />
            </Project>
            """);
        Folder.Write("Legacy/Code.cs", "public class Code {}");
        Folder.Write("Legacy/packages.config", """<packages><package id="Some.Package" version="1.0.0" /></packages>""");
    }

    private void Sdk(string name, string framework, string content = "")
    {
        Folder.WriteProject($"{name}/{name}.csproj", framework, content);
        _projects.Add($"{name}/{name}.csproj");
    }

    private void Project(string path, string content)
    {
        Folder.Write(path, content);
        _projects.Add(path);
    }
}
