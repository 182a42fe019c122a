using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

/// <summary>What <c>projects</c> says about packages and what is built.</summary>
public sealed class ProjectPackagesTests : IDisposable
{
    private const string Assets =
        """
        {
          "version": 3,
          "targets": {
            "net10.0": {
              "Humane/2.1.0": { "type": "package", "dependencies": { "Deep": "1.0.0" } },
              "Deep/1.0.3": { "type": "package" },
              "Core/1.0.0": { "type": "project" }
            },
            "net10.0/linux-x64": { "Humane/9.0.0": { "type": "package" } },
            ".NETStandard,Version=v2.0": { "Humane/2.0.9": { "type": "package" } }
          },
          "logs": [
            { "code": "NU1603", "level": "Warning", "message": "2.0.0 was not found.", "libraryId": "Humane", "targetGraphs": [ "net10.0", "net10.0/linux-x64" ] },
            { "code": "NU1101", "level": "Error", "message": "There is no Gone.", "libraryId": "Gone", "targetGraphs": [ ".NETStandard,Version=v2.0" ] },
            { "code": "NU1503", "level": "Warning", "message": "Of everything." }
          ],
          "project": {
            "frameworks": {
              "net10.0": { "targetAlias": "net10.0", "dependencies": { "humane": { "target": "Package", "version": "[2.0.0, )" }, "Gone": { "target": "Package", "version": "[1.0.0, 2.0.0)" } } },
              "netstandard2.0": { "targetAlias": "netstandard2.0", "dependencies": { "Humane": { "target": "Package", "version": "[2.0.9]" } } }
            }
          }
        }
        """;

    private readonly TestWorkspace _workspace = TestWorkspace.Of("class A { }");

    public ProjectPackagesTests() => _workspace.Write("obj/project.assets.json", Assets);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Direct_packages_say_which_version_was_asked_for_and_which_is_used()
    {
        var project = Ask(Restored("net10.0"));
        Assert.Equal([("Gone", "[1.0.0, 2.0.0)", null, null), ("humane", "2.0.0", "2.1.0", null)], project.Packages!.Select(TextOf));
        Assert.Equal([("Humane", "[2.0.9]", "2.0.9", null)], Ask(Restored("netstandard2.0")).Packages!.Select(TextOf));
    }

    [Fact]
    public void Packages_of_others_are_there_when_they_are_wanted()
    {
        var project = Ask(Restored("net10.0"), new ListProjects { Transitive = true });
        Assert.Equal(["Gone", "humane", "Deep"], project.Packages!.Select(package => package.Name));
        Assert.Equal(("Deep", null, "1.0.3", true), TextOf(project.Packages![2]));
    }

    [Fact]
    public void What_restoring_said_is_there_for_its_framework()
    {
        var messages = Ask(Restored("net10.0")).RestoreMessages!;
        Assert.Equal([("NU1603", Severity.Warning, "Humane"), ("NU1503", Severity.Warning, null)], messages.Select(one => (one.Code, one.Severity, one.Package)));
        Assert.Equal("2.0.0 was not found.", messages[0].Message);
        Assert.Equal(["NU1101", "NU1503"], Ask(Restored("netstandard2.0")).RestoreMessages!.Select(one => one.Code));
    }

    [Fact]
    public void An_assets_file_is_read_again_when_it_is_another()
    {
        var snapshot = Restored("net10.0");
        Ask(snapshot);
        _workspace.Write("obj/project.assets.json", Assets.Replace("Humane/2.1.0", "Humane/2.10.0", StringComparison.Ordinal));
        Assert.Equal("2.10.0", Ask(snapshot).Packages!.Single(package => package.Name == "humane").Resolved);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"project\": 7}")]
    [InlineData("{\"project\": {\"frameworks\": {}}}")]
    public void Of_a_file_that_is_none_nothing_is_said(string text)
    {
        _workspace.Write("obj/project.assets.json", text);
        var project = Ask(Restored("net10.0"));
        Assert.Equal((null, null), (project.Packages, project.RestoreMessages));
    }

    [Theory]
    [InlineData("library")]
    [InlineData("exe")]
    [InlineData("winexe")]
    [InlineData("module")]
    public void What_is_built_is_said(string type)
    {
        var project = _workspace.Projects[0];
        var snapshot = TestWorkspace.BuildOf(_workspace.Target, [project with { Arguments = [.. project.Arguments, "/target:" + type] }]);
        Assert.Equal(type, Ask(snapshot).OutputType);
    }

    [Fact]
    public void A_project_that_was_not_restored_has_no_packages() => Assert.Null(Ask(_workspace.Snapshot).Packages);

    private Snapshot Restored(string framework) => TestWorkspace.BuildOf(
        _workspace.Target,
        [_workspace.Projects[0] with { Framework = framework, Inputs = [_workspace.PathOf("Test.csproj"), _workspace.PathOf("obj/project.assets.json")] }]);

    private static ProjectSummary Ask(Snapshot snapshot, ListProjects? request = null) =>
        Assert.Single(ListProjectsQuery.Run(snapshot, request ?? new ListProjects()).Projects);

    private static (string, string?, string?, bool?) TextOf(ProjectPackage package) => (package.Name, package.Asked, package.Resolved, package.Transitive);
}
