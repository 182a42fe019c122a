using Sidecar.Apps.Tests.Fakes;
using Sidecar.Cli;
using Sidecar.Cli.Asking;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.Apps.Tests;

public sealed class TerminalTests
{
    private const char Escape = '\e';

    public static TheoryData<string> Operations => [.. OperationTable.All.Select(o => o.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task There_is_no_colour_code_without_a_terminal(string operation)
    {
        using var terminal = new Terminal().Answering(Results.ByOperation[operation]);
        await terminal.RunAsync([operation, .. OperationTable.Find(operation)!.Parameters.Where(p => p.Positional).Select(_ => "Place")]);
        Assert.DoesNotContain(Escape, terminal.Out + terminal.Error);
    }

    [Fact]
    public async Task A_terminal_gets_colour()
    {
        using var terminal = new Terminal { OutIsTerminal = true }.Answering(Results.TwoReferences);
        await terminal.RunAsync("refs", "Place");
        Assert.StartsWith("\e[36msrc/Cart.cs\e[0m\n  \e[32m9:3\e[0m     orders.Place(1);\n", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_color_is_obeyed_on_a_terminal()
    {
        using var asked = new Terminal { OutIsTerminal = true }.Answering(Results.TwoReferences);
        await asked.RunAsync("refs", "Place", "--no-color");
        using var told = new Terminal { OutIsTerminal = true, NoColor = true }.Answering(Results.TwoReferences);
        await told.RunAsync("refs", "Place");
        Assert.DoesNotContain(Escape, asked.Out + told.Out);
    }

    [Fact]
    public async Task Code_is_cut_at_the_edge_of_a_terminal()
    {
        using var terminal = new Terminal { OutIsTerminal = true, NoColor = true, Width = 20 }.Answering(Results.TwoReferences);
        await terminal.RunAsync("refs", "Place");
        Assert.Contains("  9:3     orders.Pl…\n", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_cannot_steer_the_terminal_or_be_taken_for_markup()
    {
        using var terminal = new Terminal { OutIsTerminal = true, NoColor = true };
        terminal.Answering(Results.TwoReferences with { References = [new("A.cs", 1, 2, "[red]x[/] \e[2J\t\a y")] });
        await terminal.RunAsync("refs", "Place");
        Assert.Contains("  1:2  [red]x[/] \uFFFD[2J \uFFFD y\n", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_shown_on_a_terminal_only_and_may_hold_markup()
    {
        using var terminal = new Terminal { ErrorIsTerminal = true };
        terminal.Asker = (question, _) =>
        {
            question.Progress!.Report(new ProgressReport("loading [Shop] ]", 1, 2));
            return Task.FromResult(new Reply(Results.TwoReferences, terminal.Folder));
        };
        Assert.Equal(ExitCode.Found, await terminal.RunAsync("refs", "Place"));
        Assert.Contains(Escape, terminal.Error);
        Assert.DoesNotContain(Escape, terminal.Out);

        using var pipe = new Terminal();
        pipe.Asker = (question, _) =>
        {
            Assert.Null(question.Progress);
            return Task.FromResult(new Reply(Results.TwoReferences, pipe.Folder));
        };
        await pipe.RunAsync("refs", "Place");
        Assert.Empty(pipe.Error);
    }

    [Fact]
    public async Task A_warning_on_a_terminal_is_told_after_the_spinner()
    {
        using var terminal = new Terminal { ErrorIsTerminal = true, NoColor = true };
        terminal.Asker = (question, _) =>
        {
            question.OnRemark!(new Remark("the sidecar crashed", IsWarning: true));
            return Task.FromResult(new Reply(Results.TwoReferences, terminal.Folder));
        };
        await terminal.RunAsync("refs", "Place");
        Assert.EndsWith("warning: the sidecar crashed\n", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_ends_the_command_quietly()
    {
        using var folder = new Terminal();
        using var error = new StringWriter();
        await using var broken = new BrokenPipe();
        var surroundings = new Surroundings { Out = broken, Error = error, Folder = folder.Folder };
        var commandLine = new CommandLine(surroundings, (_, _) => Task.FromResult(new Reply(Results.TwoReferences, folder.Folder)));
        Assert.Equal(ExitCode.Found, await commandLine.RunAsync(["refs", "Place"], CancellationToken.None));
        Assert.Empty(error.ToString());
    }
}
