using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Loading;
using Sidecar.TestKit;

namespace Sidecar.Server.Tests.Caching;

/// <summary>
/// A small world with MSBuild's habits: a project's arguments are made of everything that an evaluation would look at, so
/// that a result from before a change differs from one after it. Counts what it is asked.
/// </summary>
internal sealed partial class ModelLoader(string root, string installation) : IProjectLoader
{
    /// <summary>Each load: the names of the projects that were evaluated.</summary>
    public List<string[]> Loads { get; } = [];

    /// <summary>The clock by which projects are read; what was written before is old by it.</summary>
    public TimeProvider Time { get; set; } = LaterTime.Instance;

    /// <summary>Done while a load is under way, after everything was read.</summary>
    public Action WhileLoading { get; set; } = () => { };

    public Task<LoadOutcome> LoadAsync(
        WorkspaceTarget target, PartialLoad? part, LoadListener listener, CancellationToken cancellation)
    {
        var outcome = Evaluate(target, part);
        lock (Loads)
            Loads.Add([.. outcome.Projects.Select(project => Path.GetFileNameWithoutExtension(project.File)).Order(StringComparer.Ordinal)]);
        WhileLoading();
        return Task.FromResult(outcome);
    }

    /// <summary>What a load gives now; it does not count.</summary>
    public LoadOutcome Evaluate(WorkspaceTarget target, PartialLoad? part = null)
    {
        var started = Time.GetUtcNow();
        var roots = File.ReadAllLines(target.Opened).Select(line => Path.GetFullPath(line, Path.GetDirectoryName(target.Opened)!)).ToArray();
        var projects = new List<LoadedProject>();
        var open = new Queue<string>(part?.Only ?? roots);
        var seen = new HashSet<string>(open.Concat(part?.Known ?? []));
        while (open.TryDequeue(out var file))
        {
            var project = EvaluateProject(file) with { ReadFrom = started };
            projects.Add(project);
            foreach (var reference in project.ReferencedProjects.Where(seen.Add))
                open.Enqueue(reference);
        }
        return new LoadOutcome(projects, [target.Opened, .. Above(root, "global.json").Take(1)])
        {
            SdkFolder = Directory.GetDirectories(Path.Combine(installation, "sdk")).Max(StringComparer.Ordinal),
            Roots = part is null ? roots : [.. part.Only],
            FixedImports = [Path.Combine(installation, "Sdk.targets")],
        };
    }

    private LoadedProject EvaluateProject(string file)
    {
        if (!File.Exists(file))
            return new LoadedProject(file, ProjectState.Failed) { Inputs = [file], AbsentInputs = [file], Problem = "missing" };
        var folder = Path.GetDirectoryName(file)!;
        var xml = XElement.Parse(File.ReadAllText(file));
        var imports = Named(xml, "Import", "Project", folder);
        var references = Named(xml, "ProjectReference", "Include", folder);
        var sources = Files(folder, "*.cs").Concat(Named(xml, "Compile", "Include", folder)).ToArray();
        string[] inputs =
        [
            file, .. imports.Where(File.Exists), .. Above(folder, "Directory.Build.props").Take(1), .. Above(folder, "Directory.Packages.props").Take(1),
            .. new[] { Path.Combine(folder, "obj", "project.assets.json") }.Where(File.Exists),
        ];
        return new LoadedProject(file, ProjectState.Loaded)
        {
            Arguments =
            [
                .. inputs.Concat(references.Where(File.Exists)).Concat(Above(root, "global.json").Take(1)).Select(input => $"/define:{File.ReadAllText(input)}"),
                $"/define:{string.Join(' ', Directory.GetDirectories(Path.Combine(installation, "sdk")))}",
                .. inputs.SelectMany(input => Variable().Matches(File.ReadAllText(input))).Select(match => $"/define:{Environment.GetEnvironmentVariable(match.Groups["name"].Value)}"),
                .. references.Select(reference => $"/reference:{OutputOf(reference)}"),
                .. Files(folder, "*.resx").Select(path => $"/resource:{path}"),
                .. sources.Append(file).SelectMany(source => Above(Path.GetDirectoryName(source)!, ".editorconfig")).Distinct().Select(path => $"/analyzerconfig:{path}"),
                .. Named(xml, "Reference", "HintPath", folder).Where(File.Exists).Select(path => $"/reference:{path}"),
                .. sources.Select(source => Path.GetRelativePath(folder, source)),
            ],
            Outputs = [OutputOf(file)],
            Inputs = inputs,
            InputsWritten = [.. inputs.Select(input => File.GetLastWriteTimeUtc(input).Ticks)],
            AbsentInputs = [.. imports.Concat(references).Concat(Named(xml, "Reference", "HintPath", folder)).Append(file + ".user").Where(path => !File.Exists(path))],
            ImportPatterns = [Path.Combine(folder, "obj", Path.GetFileName(file) + ".*.props")],
            ReferencedProjects = references,
            Globs = [new SourceGlob(folder, ["**/*.cs"], ["bin/**", "obj/**"])],
            OtherPatterns = ["**/*.resx"],
            Uncertain = xml.Attribute("Uncertain") is not null,
        };
    }

    private static string OutputOf(string project) => Path.ChangeExtension(project, ".dll");

    private static string[] Named(XElement xml, string element, string attribute, string folder) =>
        [.. xml.Descendants(element).Attributes(attribute).Select(value => Path.GetFullPath(value.Value, folder))];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(path => !path[folder.Length..].Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private IEnumerable<string> Above(string folder, string name)
    {
        for (var at = folder; at.StartsWith(root, StringComparison.Ordinal); at = Path.GetDirectoryName(at)!)
            if (File.Exists(Path.Combine(at, name)))
                yield return Path.Combine(at, name);
    }

    [GeneratedRegex(@"\$\((?<name>\w+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
