using Xunit;

namespace Sidecar.Server.Tests.Caching;

/// <summary>Whatever changes between two starts, the second is never answered from before the change.</summary>
public sealed class StaleTests : IDisposable
{
    private static readonly string[] All = ["App", "Lib", "Tools"];
    private static readonly string[] LibAndItsUser = ["App", "Lib"];

    private readonly CachedTree _tree = new();

    [Fact]
    public Task A_project_file_changed() => CheckAsync(
        () => _tree.Write("Lib/Lib.csproj", """<Project Other="yes"><Import Project="../eng/Common.props" /></Project>"""), LibAndItsUser);

    [Fact]
    public Task A_project_that_nobody_references_changed() => CheckAsync(() => _tree.Write("App/App.csproj", "<Project />"), "App");

    [Fact]
    public Task A_props_file_changed() => CheckAsync(() => _tree.Write("eng/Common.props", "<Project Changed=\"yes\" />"), LibAndItsUser);

    [Fact]
    public Task A_props_file_changed_to_the_same_length_and_another_time() =>
        CheckAsync(() => _tree.Write("eng/Common.props", "<Project/> "), LibAndItsUser);

    [Fact]
    public Task A_props_file_that_was_missing_came() => CheckAsync(() => _tree.Write("eng/Later.props", "<Project />"), LibAndItsUser);

    [Fact]
    public Task A_props_file_went() => CheckAsync(() => _tree.Delete("eng/Common.props"), LibAndItsUser);

    [Theory]
    [InlineData("Directory.Build.props", "App", "Lib", "Tools")]
    [InlineData("Tools/Directory.Build.props", "Tools")]
    [InlineData("Lib/Directory.Packages.props", "App", "Lib")]
    public Task A_file_that_governs_folders_came(string path, params string[] evaluated) =>
        CheckAsync(() => _tree.Write(path, "<Project New=\"yes\" />"), evaluated);

    [Fact]
    public Task A_package_version_changed_centrally() =>
        CheckAsync(() => _tree.Write("Directory.Packages.props", "<Project Version=\"2\" />"), All);

    [Fact]
    public Task A_package_version_changed_in_a_project() => CheckAsync(
        () => _tree.Write("Tools/Tools.csproj", """<Project><PackageReference Include="P" Version="2" /></Project>"""), "Tools");

    [Fact]
    public Task A_restore_brought_other_packages() => CheckAsync(() => _tree.Write("Tools/obj/project.assets.json", "{ }"), "Tools");

    [Fact]
    public Task A_restore_added_an_import() => CheckAsync(() => _tree.Write("Tools/obj/Tools.csproj.nuget.g.props", "<Project />"), "Tools");

    [Fact]
    public Task A_user_file_came() => CheckAsync(() => _tree.Write("App/App.csproj.user", "<Project />"), "App");

    [Theory]
    [InlineData("Lib/Other.resx")]
    [InlineData("Lib/Deep/Other.resx")]
    [InlineData("Lib/New/Deeper/Other.resx")]
    public Task A_file_that_is_not_source_came_under_a_glob(string path) => CheckAsync(() => _tree.Write(path, "text"), LibAndItsUser);

    [Fact]
    public Task A_file_that_is_not_source_went() => CheckAsync(() => _tree.Delete("Lib/Text.resx"), LibAndItsUser);

    [Theory]
    [InlineData(".editorconfig", "App", "Lib", "Tools")]
    [InlineData("Lib/Deep/.editorconfig", "App", "Lib")]
    public Task An_editorconfig_came(string path, params string[] evaluated) => CheckAsync(() => _tree.Write(path, "[*]"), evaluated);

    [Fact]
    public Task An_assembly_that_is_referenced_by_path_went() => CheckAsync(() => _tree.Delete("ext/Ext.dll"), "Tools");

    [Fact]
    public Task A_global_json_came() => CheckAsync(() => _tree.Write("global.json", "{}"), All);

    [Fact]
    public async Task A_global_json_changed()
    {
        _tree.Write("global.json", "{}");
        await CheckAsync(() => _tree.Write("global.json", """{"sdk":{}}"""), All);
    }

    [Theory]
    [InlineData("dotnet/sdk/10.0.200/.version")]
    [InlineData("dotnet/packs/Ref/10.0.1/Ref.dll")]
    [InlineData("dotnet/packs/Other/1.0.0/Other.dll")]
    [InlineData("dotnet/sdk-manifests/10.0.100/some/manifest.json")]
    [InlineData("dotnet/metadata/workloads/10.0.100/InstalledWorkloads/wasm-tools")]
    public Task An_SDK_or_a_part_of_it_was_installed(string path) => CheckAsync(() => _tree.Write(path, "new"), All);

    [Fact]
    public Task A_file_of_the_SDK_changed() => CheckAsync(() => _tree.Write("dotnet/Sdk.targets", "<Project />"), All);

    [Fact]
    public Task The_solution_changed() => CheckAsync(() => _tree.Write("All.sln", "App/App.csproj\nTools/Tools.csproj"), All);

    [Fact]
    public async Task A_project_reference_to_a_project_outside_the_solution_was_added_and_removed()
    {
        _tree.Write("Outside/Outside.csproj", "<Project />");
        await CheckAsync(() => _tree.Write("Tools/Tools.csproj", """<Project><ProjectReference Include="../Outside/Outside.csproj" /></Project>"""), "Outside", "Tools");
        Assert.Equal(["Tools"], await AfterAsync(() => _tree.Write("Tools/Tools.csproj", "<Project />")));
    }

    [Fact]
    public async Task A_project_that_was_referenced_in_vain_came()
    {
        _tree.Write("Tools/Tools.csproj", """<Project><ProjectReference Include="../Outside/Outside.csproj" /></Project>""");
        await CheckAsync(() => _tree.Write("Outside/Outside.csproj", "<Project />"), "Outside", "Tools");
    }

    [Fact]
    public async Task A_variable_that_a_project_reads_changed()
    {
        var name = $"SidecarTest{Guid.NewGuid():N}";
        _tree.Write("Tools/Tools.csproj", $"<Project>$({name})</Project>");
        await CheckAsync(() => Environment.SetEnvironmentVariable(name, "1"), All);
        Assert.Equal(All, await AfterAsync(() => Environment.SetEnvironmentVariable(name, null)));
    }

    [Fact]
    public Task A_branch_was_switched() => CheckAsync(
        () =>
        {
            _tree.Write("Lib/Lib.csproj", "<Project Branch=\"yes\" />");
            _tree.Write("Tools/Tools.csproj", """<Project><ProjectReference Include="../Lib/Lib.csproj" /></Project>""");
            _tree.Delete("App/Program.cs");
            _tree.Write("App/Main.cs", "three");
            _tree.Delete("Lib/Text.resx");
        },
        All);

    [Fact]
    public async Task A_generated_source_that_a_clean_removed()
    {
        _tree.Write("App/App.csproj", """<Project><Compile Include="obj/Generated.cs" /></Project>""");
        _tree.Write("App/obj/Generated.cs", "generated");
        await _tree.LoadAsync();
        _tree.Delete("App/obj/Generated.cs");
        Assert.Equal(["App"], await _tree.EvaluatedByLoadAsync());
    }

    [Fact]
    public async Task An_input_that_was_written_while_it_was_read_is_read_again()
    {
        // By this clock the other files are new as well, and may be read again, too.
        _tree.Model.Time = TimeProvider.System;
        _tree.Model.WhileLoading = () => File.WriteAllText(_tree.Combine("eng/Common.props"), "<Project While=\"loading\" />");
        await _tree.LoadAsync();
        _tree.Model.WhileLoading = () => { };
        Assert.Subset((await _tree.EvaluatedByLoadAsync()).ToHashSet(), LibAndItsUser.ToHashSet());
    }

    [Fact]
    public async Task A_file_that_came_under_a_glob_while_it_was_expanded_is_taken_in_by_the_next_load()
    {
        // By this clock the other files are new as well, and may be read again, too.
        _tree.Model.Time = TimeProvider.System;
        _tree.Model.WhileLoading = () => File.WriteAllText(_tree.Combine("Lib/Other.resx"), "text");
        await _tree.LoadAsync();
        _tree.Model.WhileLoading = () => { };
        Assert.Subset((await _tree.EvaluatedByLoadAsync()).ToHashSet(), LibAndItsUser.ToHashSet());
    }

    [Fact]
    public async Task An_input_that_an_older_file_replaced_while_it_was_read_is_read_again()
    {
        // By this clock the other files are new as well, and may be read again, too.
        _tree.Model.Time = TimeProvider.System;
        _tree.Model.WhileLoading = () => _tree.Write("eng/Common.props", "<Project While=\"loading\" />");
        await _tree.LoadAsync();
        _tree.Model.WhileLoading = () => { };
        Assert.Subset((await _tree.EvaluatedByLoadAsync()).ToHashSet(), LibAndItsUser.ToHashSet());
    }

    [Fact]
    public async Task A_project_whose_result_may_come_out_differently_is_evaluated_every_time()
    {
        _tree.Write("Tools/Tools.csproj", "<Project Uncertain=\"yes\" />");
        await _tree.LoadAsync();
        Assert.Equal(["Tools"], await _tree.EvaluatedByLoadAsync());
        Assert.Equal(["Tools"], await _tree.EvaluatedByLoadAsync());
    }

    public void Dispose() => _tree.Dispose();

    // The load after the change is right, evaluates no more than it has to, and leaves a cache that is right again.
    private async Task CheckAsync(Action change, params string[] evaluated)
    {
        _tree.AssertRight(await _tree.LoadAsync());
        Assert.Empty(await _tree.EvaluatedByLoadAsync());
        Assert.Equal(evaluated.Order(StringComparer.Ordinal), (await AfterAsync(change)).Order(StringComparer.Ordinal));
        Assert.Empty(await _tree.EvaluatedByLoadAsync());
    }

    private Task<string[]> AfterAsync(Action change)
    {
        change();
        return _tree.EvaluatedByLoadAsync();
    }
}
