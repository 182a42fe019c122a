using Sidecar.Server.Loading;
using Sidecar.Server.Loading.Caching;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Caching;

/// <summary>What did not change is not evaluated again.</summary>
public sealed class CurrentTests : IDisposable
{
    private readonly CachedTree _tree = new();

    [Fact]
    public async Task Nothing_changed_needs_no_evaluation()
    {
        var first = await _tree.LoadAsync();
        var second = await _tree.LoadAsync();
        Assert.Equal((3, 0), (first.Evaluated, second.Evaluated));
        Assert.Single(_tree.Model.Loads);
        _tree.AssertRight(second);
    }

    [Fact]
    public async Task A_touched_file_with_the_same_content_needs_no_evaluation()
    {
        await _tree.LoadAsync();
        _tree.Write("eng/Common.props", "<Project />");
        _tree.Write("All.sln", File.ReadAllText(_tree.Combine("All.sln")));
        Assert.Empty(await _tree.EvaluatedByLoadAsync());
        Assert.Empty(await _tree.EvaluatedByLoadAsync());
    }

    [Theory]
    [InlineData("Lib/New.cs")]
    [InlineData("Lib/New/Deeper/New.cs")]
    [InlineData("Lib/README.md")]
    [InlineData("Lib/obj/Debug/Lib.dll")]
    [InlineData("other/Directory.Build.props")]
    public async Task A_new_file_that_changes_no_argument_but_the_sources_needs_no_evaluation(string path)
    {
        await _tree.LoadAsync();
        _tree.Write(path, "new");
        Assert.Empty(await _tree.EvaluatedByLoadAsync());
    }

    [Fact]
    public async Task A_deleted_source_is_gone_without_an_evaluation()
    {
        await _tree.LoadAsync();
        _tree.Delete("Lib/Deep/Lib.cs");
        var outcome = await _tree.LoadAsync();
        Assert.DoesNotContain("Deep/Lib.cs", outcome.Projects.SelectMany(project => project.Arguments));
        Assert.Single(_tree.Model.Loads);
    }

    [Fact]
    public async Task A_variable_that_nothing_reads_needs_no_evaluation()
    {
        var name = $"SidecarTest{Guid.NewGuid():N}";
        await _tree.LoadAsync();
        Environment.SetEnvironmentVariable(name, "1");
        Assert.Empty(await _tree.EvaluatedByLoadAsync());
        Environment.SetEnvironmentVariable(name, null);
    }

    [Fact]
    public async Task What_is_current_says_that_it_was_read_when_it_was_proven()
    {
        await _tree.LoadAsync();
        var before = LaterTime.Instance.GetUtcNow();
        var outcome = await _tree.LoadAsync();
        Assert.All(outcome.Projects, project => Assert.InRange(project.ReadFrom!.Value, before, LaterTime.Instance.GetUtcNow()));
    }

    [Fact]
    public async Task What_was_only_touched_is_told_to_have_been_there()
    {
        await _tree.LoadAsync();
        _tree.Write("eng/Common.props", "<Project />");
        _tree.Write("Directory.Packages.props", "<Project Version=\"1\" />");
        var outcome = await _tree.LoadAsync();
        Assert.All(outcome.Projects, project => Assert.DoesNotContain(0, project.InputsWritten));
    }

    [Fact]
    public async Task A_build_that_makes_folders_beside_the_sources_is_no_change()
    {
        _tree.Model.WhileLoading = () => Directory.CreateDirectory(_tree.Combine("Lib/bin"));
        await _tree.LoadAsync();
        Assert.Empty(await _tree.EvaluatedByLoadAsync());
    }

    [Fact]
    public async Task A_change_while_the_process_runs_evaluates_only_what_it_concerns()
    {
        await using var loader = new CachingLoader(_tree.Model, _tree.Store(), LaterTime.Instance);
        await loader.LoadAsync(_tree.Target, LoadListener.None, CancellationToken.None).OrHang();
        _tree.Write("Tools/Tools.csproj", "<Project Other=\"yes\" />");
        var outcome = await loader.LoadAsync(_tree.Target, LoadListener.None, CancellationToken.None).OrHang();
        _tree.AssertRight(outcome);
        Assert.Equal(["Tools"], _tree.Model.Loads[1]);
    }

    [Fact]
    public async Task Without_a_cache_everything_is_evaluated_every_time()
    {
        await using var loader = new CachingLoader(_tree.Model, store: null, TimeProvider.System);
        for (var i = 0; i < 2; i++)
            Assert.Equal(3, (await loader.LoadAsync(_tree.Target, LoadListener.None, CancellationToken.None)).Evaluated);
    }

    [Fact]
    public async Task Nothing_is_written_before_the_first_answers_are_out()
    {
        await using var loader = new CachingLoader(_tree.Model, _tree.Store(), new FakeClock());
        await loader.LoadAsync(_tree.Target, LoadListener.None, CancellationToken.None).OrHang();
        Assert.False(Directory.Exists(_tree.Cache));
    }

    public void Dispose() => _tree.Dispose();
}
