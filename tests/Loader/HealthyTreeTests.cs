using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;

namespace Sidecar.Loader.Tests;

public sealed class HealthyTreeTests(HealthyTree tree) : IClassFixture<HealthyTree>
{
    [Fact]
    public void A_solution_brings_its_projects_and_those_they_reference()
    {
        Assert.Equal(
            ["App.csproj", "Functional.fsproj", "Lib.csproj", "Lib.csproj", "Outside.csproj"],
            tree.Load.Names.Order(StringComparer.Ordinal));
        Assert.Equal(tree.Folder["App/App.csproj"], tree.Load.Project("App").File);
        Assert.All(
            tree.Load.Projects.Where(project => project.State != ProjectState.Skipped),
            project => Assert.Equal((ProjectState.Loaded, null), (project.State, project.Problem)));
    }

    [Fact]
    public void A_project_that_is_not_CSharp_is_skipped_with_the_reason()
    {
        var project = tree.Load.Project("Functional");
        Assert.Equal((ProjectState.Skipped, "Not C# but F#."), (project.State, project.Problem));
    }

    [Fact]
    public void A_project_is_loaded_for_each_of_its_target_frameworks()
    {
        Assert.True(tree.Load.Project("Lib", "net10.0").Defines("NET10_0"));
        Assert.True(tree.Load.Project("Lib", "netstandard2.0").Defines("NETSTANDARD2_0"));
    }

    [Fact]
    public void References_to_projects_are_among_their_outputs_though_nothing_was_built()
    {
        var newer = tree.Load.Project("Lib", "net10.0");
        var older = tree.Load.Project("Lib", "netstandard2.0");
        Assert.Contains(tree.Load.Project("App").Arguments, newer.IsReferencedBy);
        Assert.Contains(older.Arguments, tree.Load.Project("Outside").IsReferencedBy);
        Assert.Equal(4, newer.Outputs.Count);
        Assert.All(newer.Outputs, output => Assert.False(File.Exists(output)));
        Assert.Empty(newer.Outputs.Intersect(older.Outputs));
    }

    [Fact]
    public void Files_that_govern_a_project_are_its_inputs_and_the_SDKs_are_not()
    {
        var app = tree.Load.Project("App");
        Assert.Contains(tree.Folder["App/App.csproj"], app.Inputs);
        Assert.Contains(tree.Folder["Directory.Build.props"], app.Inputs);
        Assert.Contains(tree.Folder["App/obj/project.assets.json"], app.Inputs);
        Assert.All(app.Inputs, input => Assert.StartsWith(tree.Folder[""], input, StringComparison.Ordinal));
        Assert.True(app.Defines("FROM_ABOVE"));
        Assert.Equal([tree.Folder["All.slnx"]], tree.Load.Finished.Inputs);
    }

    [Fact]
    public void Globs_tell_where_new_files_would_be_found()
    {
        var globs = tree.Load.Project("App").Globs;
        Assert.Equal(2, globs.Count);
        var own = Assert.Single(globs, glob => glob.Include.Contains("**/*.cs"));
        Assert.Equal(tree.Folder["App"], own.Folder);
        Assert.Contains("obj/**", own.Exclude);
        Assert.Contains("old/**", own.Exclude);
        Assert.Contains("Single.cs", own.Exclude);
        var shared = Assert.Single(globs, glob => glob.Include.Contains("../shared/**/*.cs"));
        Assert.Contains("../shared/skip/**", shared.Exclude);
    }

    [Fact]
    public void The_compiler_gets_the_sources_that_the_globs_find()
    {
        var arguments = tree.Load.Project("App").Arguments;
        Assert.Contains("Program.cs", arguments);
        Assert.Contains("../shared/Shared.cs", arguments);
        Assert.Contains("../one/Only.cs", arguments);
        Assert.DoesNotContain("old/Old.cs", arguments);
        Assert.Contains(arguments, argument => argument.EndsWith("App.AssemblyInfo.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_looked_for_in_vain_is_told()
    {
        var lib = tree.Load.Project("Lib", "net10.0");
        Assert.Contains(tree.Folder["Lib/Lib.csproj.user"], lib.AbsentInputs);
        Assert.Contains(tree.Folder["eng/Later.props"], lib.AbsentInputs);
        Assert.Contains(tree.Folder["Lib/switch.txt"], lib.AbsentInputs);
        Assert.DoesNotContain(lib.AbsentInputs, Path.Exists);
        Assert.Contains(tree.Folder["Lib/obj/Lib.csproj.*.props"], lib.ImportPatterns);
        Assert.Contains("**/*.resx", lib.OtherPatterns);
        Assert.Contains("more/*.txt", lib.OtherPatterns);
        Assert.Equal([tree.Folder["Outside/Outside.csproj"]], lib.ReferencedProjects);
    }

    [Fact]
    public void What_was_read_is_told_with_its_time()
    {
        var app = tree.Load.Project("App");
        Assert.Equal(app.Inputs.Count, app.InputsWritten.Count);
        Assert.All(app.Inputs.Zip(app.InputsWritten).Where(input => input.Second > 0), input =>
            Assert.Equal(File.GetLastWriteTimeUtc(input.First).Ticks, input.Second));
        Assert.True(app.InputsWritten[0] > 0);
        Assert.Equal(LoadedProject.WasThere, app.InputsWritten[app.Inputs.ToList().FindIndex(path => path.EndsWith("project.assets.json", StringComparison.Ordinal))]);
        Assert.False(app.Uncertain);
        Assert.False(app.IsTest);
        Assert.True(tree.Load.Project("Lib", "net10.0").IsTest);
        Assert.False(app.IsPacked);
        Assert.True(tree.Load.Project("Outside").IsPacked);
        Assert.False(tree.Load.Project("Lib", "net10.0").IsPacked);
        var finished = tree.Load.Finished;
        Assert.Equal(["App", "Functional", "Lib"], finished.Roots.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.Contains(Path.Combine(finished.SdkFolder!, "Microsoft.Common.targets"), finished.FixedImports);
    }

    [Fact]
    public async Task A_part_of_a_solution_loads_as_it_does_in_the_whole()
    {
        var request = new LoadRequest(tree.Folder["All.slnx"], Restore: true)
        {
            Only = [tree.Folder["App/App.csproj"]],
            Known = [tree.Folder["Lib/Lib.csproj"], tree.Folder["Outside/Outside.csproj"], tree.Folder["Functional/Functional.fsproj"]],
        };
        var part = await LoaderRun.LoadAsync(request);
        Assert.Equal(["App.csproj"], part.Names);
        Assert.False(part.Restored);
        Assert.Equal(tree.Load.Project("App").Arguments, part.Project("App").Arguments);
        var more = await LoaderRun.LoadAsync(request with { Known = [tree.Folder["Lib/Lib.csproj"]], Only = [tree.Folder["Lib/Lib.csproj"]] });
        Assert.Equal(["Lib.csproj", "Lib.csproj", "Outside.csproj"], more.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_sln_loads_like_a_slnx_and_needs_no_second_restore()
    {
        var load = await LoaderRun.LoadAsync(tree.Folder["All.sln"]);
        Assert.False(load.Restored);
        Assert.Equal(
            ["App.csproj", "Lib.csproj", "Lib.csproj", "Outside.csproj"], load.Names.Order(StringComparer.Ordinal));
        Assert.Equal(tree.Load.Project("App").Arguments, load.Project("App").Arguments);
    }

    [Fact]
    public async Task A_solution_filter_lets_its_projects_through_and_those_they_reference()
    {
        var load = await LoaderRun.LoadAsync(tree.Folder["filters/Part.slnf"], restore: false);
        Assert.Equal(["Lib.csproj", "Lib.csproj", "Outside.csproj"], load.Names.Order(StringComparer.Ordinal));
        Assert.Equal([tree.Folder["filters/Part.slnf"], tree.Folder["All.slnx"]], load.Finished.Inputs);
    }

    [Fact]
    public async Task Projects_without_a_solution_load_from_a_list()
    {
        var load = await LoaderRun.LoadAsync(tree.Folder[""], restore: false, [tree.Folder["Outside/Outside.csproj"]]);
        Assert.Equal(["Outside.csproj"], load.Names);
        Assert.Empty(load.Finished.Inputs);
    }

    [Fact]
    public async Task A_broken_solution_fails_with_its_path()
    {
        var load = await LoaderRun.LoadAsync(tree.Folder["Broken.slnx"]);
        Assert.Contains(tree.Folder["Broken.slnx"], load.Failed.Message, StringComparison.Ordinal);
    }
}
