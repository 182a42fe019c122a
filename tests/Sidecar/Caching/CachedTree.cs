using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;
using Sidecar.Server.Loading;
using Sidecar.Server.Loading.Caching;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Caching;

/// <summary>
/// A solution of three projects in the model's world, App on Lib and Tools alone, with a cache of its own. What is written
/// gets a time stamp in the past, each another, so that nothing has to wait until stamps are old enough to trust.
/// </summary>
internal sealed class CachedTree : IDisposable
{
    private readonly TempFolder _folder = new("sidecar-cache-");
    private int _writes;

    public CachedTree()
    {
        Write("All.sln", "App/App.csproj\nLib/Lib.csproj\nTools/Tools.csproj");
        Write("App/App.csproj", """<Project><ProjectReference Include="../Lib/Lib.csproj" /></Project>""");
        Write("App/Program.cs", "one");
        Write("Lib/Lib.csproj", """<Project><Import Project="../eng/Common.props" /><Import Project="../eng/Later.props" /></Project>""");
        Write("Lib/Deep/Lib.cs", "two");
        Write("Lib/Text.resx", "text");
        Write("eng/Common.props", "<Project />");
        Write("Tools/Tools.csproj", """<Project><Reference HintPath="../ext/Ext.dll" /></Project>""");
        Write("Tools/obj/project.assets.json", "{}");
        Write("Directory.Packages.props", "<Project Version=\"1\" />");
        Write("ext/Ext.dll", "binary");
        Write("dotnet/Sdk.targets", "<Project>$(FromSdk)</Project>");
        Write("dotnet/sdk/10.0.100/.version", "10.0.100");
        Write("dotnet/packs/Ref/10.0.0/Ref.dll", "binary");
        Settle();
        Target = new WorkspaceTarget(_folder.Path, Combine("All.sln"), []);
        Model = new ModelLoader(_folder.Path, Combine("dotnet"));
    }

    public ModelLoader Model { get; }

    public WorkspaceTarget Target { get; }

    public string CacheFolder { get; set; } = "";

    public string Cache => CacheFolder.Length > 0 ? CacheFolder : Combine("cache");

    public string Combine(string path) => _folder.Combine(path.Split('/'));

    public void Write(string path, string text)
    {
        var file = _folder.Write(path, text);
        File.SetLastWriteTimeUtc(file, Past());
    }

    public void Delete(string path) => File.Delete(Combine(path));

    /// <summary>Makes the folders' own stamps old, as after a rest.</summary>
    public void Settle()
    {
        foreach (var folder in Directory.EnumerateDirectories(_folder.Path, "*", SearchOption.AllDirectories).Prepend(_folder.Path))
            if (TimeProvider.System.GetUtcNow().UtcDateTime - Directory.GetLastWriteTimeUtc(folder) < TimeSpan.FromMinutes(30))
                Directory.SetLastWriteTimeUtc(folder, Past());
    }

    public CacheStore Store(CacheBounds? bounds = null, ulong build = 1) =>
        new(Cache, build, bounds ?? CacheBounds.Default, TimeProvider.System);

    /// <summary>One load by a process that starts and ends.</summary>
    public async Task<LoadOutcome> LoadAsync(CacheStore? store = null, ModelLoader? model = null)
    {
        Settle();
        await using var loader = new CachingLoader(model ?? Model, store ?? Store(), LaterTime.Instance);
        return await loader.LoadAsync(Target, LoadListener.None, CancellationToken.None).OrHang();
    }

    /// <summary>A load; the projects of it that were evaluated.</summary>
    public async Task<string[]> EvaluatedByLoadAsync()
    {
        var before = Model.Loads.Count;
        AssertRight(await LoadAsync());
        return [.. Model.Loads.Skip(before).SelectMany(names => names)];
    }

    /// <summary>That an outcome is what an evaluation gives now; the sweep adds new source files by itself.</summary>
    public void AssertRight(LoadOutcome outcome)
    {
        var expected = Model.Evaluate(Target);
        Assert.Equal(Describe(expected.Projects, outcome.Projects), Describe(outcome.Projects, expected.Projects));
        Assert.Equal(expected.Inputs, outcome.Inputs);
    }

    public void Dispose() => _folder.Dispose();

    private DateTime Past() =>
        TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2).AddSeconds(_writes++).AddTicks(1);

    private static IEnumerable<string> Describe(IReadOnlyList<LoadedProject> projects, IReadOnlyList<LoadedProject> others) =>
        projects.OrderBy(project => project.File, StringComparer.Ordinal).Select(project =>
            $"{project.File} {project.State} {string.Join(' ', Known(project, others).Order(StringComparer.Ordinal))}");

    private static IEnumerable<string> Known(LoadedProject project, IReadOnlyList<LoadedProject> others)
    {
        var folder = Path.GetDirectoryName(project.File)!;
        var other = others.FirstOrDefault(one => one.File == project.File);
        return project.Arguments.Where(argument => argument.StartsWith('/') || other?.Arguments.Contains(argument) == true || !File.Exists(Path.Combine(folder, argument)));
    }
}
