using Sidecar.Apps.Tests.Fakes;
using Sidecar.Cli;
using Sidecar.Cli.Asking;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.Apps.Tests;

public sealed class MessageTests : IDisposable
{
    private readonly Terminal _terminal = new();

    [Fact]
    public async Task What_an_answer_lacks_is_told_with_the_mending_command()
    {
        _terminal.Answering(Results.TwoReferences with { Answer = Results.Unrestored });
        Assert.Equal(ExitCode.Found, await _terminal.RunAsync("refs", "Place"));
        Assert.Equal(
            "warning: not complete: src/Shop/Shop.csproj: Its packages are not restored; run: dotnet restore \"src/Shop/Shop.csproj\"\n",
            _terminal.Error);
    }

    [Fact]
    public async Task Many_gaps_are_cut_unless_verbose()
    {
        var gaps = Enumerable.Range(1, 8).Select(i => new Gap(GapReason.ProjectFailed, $"P{i} is broken.")).ToList();
        _terminal.Answering(Results.TwoReferences with { Answer = new AnswerInfo(1, false) { Gaps = gaps } });
        await _terminal.RunAsync("refs", "Place");
        Assert.EndsWith(
            "warning: not complete: P5 is broken\nwarning: not complete for 3 more reasons; --verbose tells them\n",
            _terminal.Error, StringComparison.Ordinal);
        await _terminal.RunAsync("refs", "Place", "--verbose");
        Assert.EndsWith("warning: not complete: P8 is broken\n", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gaps_that_the_budget_left_out_are_counted()
    {
        var gaps = Enumerable.Range(1, 3).Select(i => new Gap(GapReason.ProjectFailed, $"P{i} is broken.")).ToList();
        _terminal.Answering(Results.TwoReferences with { Answer = new AnswerInfo(1, false) { Gaps = gaps, GapsCutFrom = 40 } });
        await _terminal.RunAsync("refs", "Place");
        Assert.EndsWith("warning: not complete for 37 more reasons; --verbose with a larger --budget tells them\n", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_references_in_an_incomplete_answer_are_said_to_prove_nothing()
    {
        _terminal.Answering(Results.NoReferences(Results.Unrestored));
        Assert.Equal(ExitCode.NotProven, await _terminal.RunAsync("refs", "Place"));
        Assert.Equal(
            "no references to method void Orders.Place(int id) found, which proves nothing: the answer is not complete\n", _terminal.Out);
    }

    [Fact]
    public async Task A_correction_is_noted()
    {
        var corrected = new Resolution(ResolutionStatus.Corrected) { Symbol = Results.Method, Note = "Line 12, not 11." };
        _terminal.Answering(Results.TwoReferences with { Resolution = corrected });
        Assert.Equal(ExitCode.Found, await _terminal.RunAsync("refs", "Place"));
        Assert.Equal("note: Line 12, not 11.\n", _terminal.Error);
        Assert.StartsWith("src/Cart.cs\n", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_symbol_brings_the_nearest_names_and_the_next_question()
    {
        _terminal.Answering(Results.NoReferences(Results.Complete) with { Resolution = Results.NotFound });
        Assert.Equal(ExitCode.NothingFound, await _terminal.RunAsync("refs", "Plaice"));
        Assert.Empty(_terminal.Out);
        Assert.Equal("""
            error: No symbol is called 'Plaice'.
            nearest:
              src/Orders.cs:12:17  method  void Orders.Place(int id)
            for example: sidecar refs src/Orders.cs:12:17

            """.ReplaceLineEndings("\n"), _terminal.Error);
    }

    [Fact]
    public async Task An_ambiguous_symbol_brings_the_candidates()
    {
        var ambiguous = new Resolution(ResolutionStatus.Ambiguous) { Candidates = [Results.Method] };
        _terminal.Answering(Results.NoReferences(Results.Unrestored) with { Resolution = ambiguous });
        Assert.Equal(ExitCode.NothingFound, await _terminal.RunAsync("refs", "Place"));
        Assert.DoesNotContain("warning", _terminal.Error, StringComparison.Ordinal);
        Assert.StartsWith("error: several symbols fit; ask for one of them\n  src/Orders.cs:12:17  method", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_candidate_without_a_place_shows_its_id()
    {
        var outside = Results.Method with { Location = null };
        _terminal.Answering(Results.NoReferences(Results.Complete) with
        {
            Resolution = new Resolution(ResolutionStatus.Ambiguous) { Note = "1 symbol fits.", Candidates = [outside] },
        });
        await _terminal.RunAsync("refs", "Place");
        Assert.Equal("""
            error: 1 symbol fits.
              M:Shop.Orders.Place(System.Int32)  method  void Orders.Place(int id)
            for example: sidecar refs "M:Shop.Orders.Place(System.Int32)"

            """.ReplaceLineEndings("\n"), _terminal.Error);
    }

    [Fact]
    public async Task A_problem_of_a_project_is_told_once()
    {
        var project = new ProjectSummary("Shop", "src/Shop/Shop.csproj", ProjectState.Partial) { Problem = "Its packages are not restored." };
        _terminal.Answering(new ListProjectsResult("Shop.sln", [project], Results.Unrestored));
        await _terminal.RunAsync("projects");
        Assert.DoesNotContain("restored", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("packages are not restored", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_candidate_that_is_not_on_disk_is_asked_for_by_its_id()
    {
        var generated = Results.Method with { Location = Results.Place with { Generated = true } };
        var ambiguous = new Resolution(ResolutionStatus.Ambiguous) { Candidates = [generated] };
        _terminal.Answering(Results.NoReferences(Results.Complete) with { Resolution = ambiguous });
        await _terminal.RunAsync("refs", "Place");
        Assert.EndsWith(
            "for example: sidecar refs \"M:Shop.Orders.Place(System.Int32)\"\n", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_about_the_sidecar_is_told_and_an_event_only_when_verbose()
    {
        _terminal.Asker = (question, _) =>
        {
            question.OnRemark!(new Remark("sidecar 1 started, pid 42", IsWarning: false));
            question.OnRemark(new Remark("the sidecar crashed", IsWarning: true));
            question.Progress?.Report(new ProgressReport("loading projects", 3, 12));
            return Task.FromResult(new Reply(Results.TwoReferences, _terminal.Folder));
        };
        await _terminal.RunAsync("refs", "Place");
        Assert.Equal("warning: the sidecar crashed\n", _terminal.Error);
        await _terminal.RunAsync("refs", "Place", "--verbose");
        Assert.EndsWith(
            "info: sidecar 1 started, pid 42\ninfo: the sidecar crashed\ninfo: loading projects (3 of 12)\n",
            _terminal.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _terminal.Dispose();
}
