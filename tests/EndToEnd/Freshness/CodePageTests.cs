using System.Text;
using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.Host;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Freshness;

/// <summary>A project that says by which code page its files are read, from MSBuild's property to the answer.</summary>
public sealed class CodePageTests
{
    // Cyrillic letters, which are no UTF-8 in code page 1251.
    private const string Name = "\u0427\u0438\u0441\u043b\u043e";

    [SlowFact]
    public async Task Names_are_read_by_the_code_page_of_the_project()
    {
        using var folder = new TempFolder("sidecar-codepage-");
        folder.Write("Old.csproj", ProjectFile.Of("<PropertyGroup><CodePage>1251</CodePage></PropertyGroup>"));
        var file = folder.Write("Old.cs", "");
        await File.WriteAllBytesAsync(file, CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes($"class {Name} {{ {Name}? _a; }}"));
        await using var host = await SidecarHost.StartAsync(new SidecarHostOptions { Workspace = folder.Path }).OrHang();
        var uses = await host.AskAsync(new FindReferences { Symbol = Name });
        Assert.Equal($"class {Name} {{ {Name}? _a; }}", Assert.Single(uses.References).Code);
        folder.Write("Old.csproj", ProjectFile.Of());
        Assert.Empty((await host.AskAsync(new FindReferences { Symbol = Name })).References);
    }
}
