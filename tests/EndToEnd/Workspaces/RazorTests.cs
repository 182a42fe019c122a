using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.Host;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Workspaces;

/// <summary>A page of Razor, whose code is where somebody wrote it.</summary>
public sealed class RazorTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new("sidecar-razor-");
    private SidecarHost _host = null!;

    public async Task InitializeAsync()
    {
        _folder.Write("Pages.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Razor">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><RootNamespace>Pages</RootNamespace></PropertyGroup>
              <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup>
            </Project>
            """);
        _folder.Write("Clock.cs", "namespace Pages; public static class Clock { public static string Now() => \"noon\"; }\n");
        _folder.Write("Home.razor", """
            @using Microsoft.AspNetCore.Components.Web
            <h1>It is @Clock.Now()</h1>
            <button @onclick="Wait">Wait</button>
            @code {
                private string _last = Clock.Now();

                private void Wait() => _last = Clock.Now();
            }
            """);
        await DotnetCommand.RunAsync("restore", _folder.Combine("Pages.csproj"), "-nodeReuse:false");
        _host = await SidecarHost.StartAsync(new SidecarHostOptions { Workspace = _folder.Combine("Pages.csproj") }).OrHang();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Code_of_a_page_is_used_and_declared_in_the_page()
    {
        var uses = await _host.AskAsync(new FindReferences { Symbol = "Clock.Now" });
        Assert.True(uses.Answer.Complete);
        Assert.Equal(
            ["Home.razor:2:18 <h1>It is @Clock.Now()</h1>", "Home.razor:5:34 private string _last = Clock.Now();", "Home.razor:7:42 private void Wait() => _last = Clock.Now();"],
            uses.References.Select(Text));
        var wait = await _host.AskAsync(new FindDefinitions { Symbol = "Home.Wait" });
        Assert.Equal("Home.razor:7:18 private void Wait() => _last = Clock.Now();", Text(Assert.Single(wait.Definitions)));
        var waits = await _host.AskAsync(new FindReferences { Symbol = "Home.Wait" });
        Assert.Equal("Home.razor:3:19 <button @onclick=\"Wait\">Wait</button>", Text(Assert.Single(waits.References)));
    }

    private static string Text(CodeLocation place) => $"{place.File}:{place.Line}:{place.Column} {place.Code}";
}
