using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Loading;
using Sidecar.TestKit.Changes;

namespace Sidecar.Server.Tests.Freshness;

/// <summary>Evaluates the projects of a <see cref="ChangingTree"/>, from disk alone, as MSBuild would.</summary>
internal sealed class TreeLoader(string root) : IProjectLoader
{
    private static readonly string[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is "System.Private.CoreLib" or "System.Runtime")
            .Select(path => "/reference:" + path)];

    /// <summary>How the tree is written for it.</summary>
    public static TreeTexts Texts { get; } = new(
        ("All.sln", ""),
        (_, words) => $"<Project Words=\"{string.Join(' ', words)}\">{(words.Contains("linked") ? """<Compile Include="../Shared/Linked.cs" />""" : "")}</Project>",
        "<Project />");

    // Beside the assemblies that are referenced, so that these belong to it.
    private static readonly string SdkFolder = Path.GetFullPath("../../../sdk/10.0.100", Path.GetDirectoryName(typeof(object).Assembly.Location)!);

    /// <summary>How many projects were evaluated.</summary>
    public int Evaluated { get; private set; }

    public Task<LoadOutcome> LoadAsync(WorkspaceTarget target, PartialLoad? part, LoadListener listener, CancellationToken cancellation)
    {
        var wanted = part?.Only ?? [FileOf("Lib"), FileOf("App"), FileOf("Tools")];
        var projects = wanted.Select(file => Evaluate(Path.GetFileNameWithoutExtension(file))).ToArray();
        Evaluated += projects.Length;
        return Task.FromResult(new LoadOutcome(projects, [target.Opened]) { SdkFolder = SdkFolder, Roots = [FileOf("Lib"), FileOf("App"), FileOf("Tools")] });
    }

    private LoadedProject Evaluate(string name)
    {
        var readFrom = TimeProvider.System.GetUtcNow();
        var folder = Path.Combine(root, name);
        var props = Path.Combine(root, "Directory.Build.props");
        var words = File.ReadAllText(FileOf(name)).Split('"')[1].Split(' ');
        var isUser = name == "App" && !words.Contains("alone");
        var hasProps = File.Exists(props);
        string[] inputs = hasProps ? [FileOf(name), props] : [FileOf(name)];
        var written = inputs.Select(input => File.GetLastWriteTimeUtc(input).Ticks).ToArray();
        var linked = Path.Combine(root, "Shared", "Linked.cs");
        string[] exclude = words.Contains("off") ? ["bin/**", "**/obj/**", "Off/**"] : ["bin/**", "**/obj/**"];
        var glob = new SourceGlob(folder, ["**/*.cs"], exclude);
        var matcher = new SourceMatcher([glob]);
        return new LoadedProject(FileOf(name), ProjectState.Loaded)
        {
            Framework = "net10.0",
            Arguments =
            [
                "/noconfig", "/nostdlib+", "/target:library", "/nullable:enable", $"/out:{name}.dll", .. References,
                .. isUser ? ["/reference:" + OutputOf("Lib")] : Array.Empty<string>(),
                .. hasProps || words.Contains("extra") ? ["/define:EXTRA"] : Array.Empty<string>(),
                .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(matcher.IsMatch).Order(StringComparer.Ordinal),
                .. words.Contains("linked") ? [linked] : Array.Empty<string>(),
            ],
            Outputs = [OutputOf(name)],
            Inputs = inputs,
            InputsWritten = written,
            AbsentInputs = hasProps ? [] : [props],
            Globs = [glob],
            ReferencedProjects = isUser ? [FileOf("Lib")] : [],
            ReadFrom = readFrom,
        };
    }

    private string FileOf(string name) => Path.Combine(root, name, name + ".csproj");

    private string OutputOf(string name) => Path.Combine(root, "out", name + ".dll");
}
