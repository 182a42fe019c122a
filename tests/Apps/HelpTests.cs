using Sidecar.Apps.Tests.Fakes;
using Sidecar.Cli;
using Sidecar.Protocol.Operations;

namespace Sidecar.Apps.Tests;

public sealed class HelpTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public static TheoryData<string> Operations => [.. OperationTable.All.Select(o => o.Name)];

    [Fact]
    public async Task Help_names_every_operation_with_its_summary()
    {
        Assert.Equal(ExitCode.Found, await _terminal.RunAsync("--help"));
        Assert.All(OperationTable.All, operation =>
        {
            Assert.Matches($@"(?m)^  {operation.Name} ", _terminal.Out);
            Assert.Contains(operation.Summary, _terminal.Out, StringComparison.Ordinal);
        });
        Assert.Empty(_terminal.Error);
    }

    [Fact]
    public async Task Help_documents_every_exit_code()
    {
        await _terminal.RunAsync("--help");
        Assert.All(Enum.GetValues<ExitCode>(), code => Assert.Matches($@"(?m)^  {(int)code} +\w", _terminal.Out));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Help_of_a_verb_names_every_parameter_with_its_summary(string name)
    {
        var operation = OperationTable.Find(name)!;
        Assert.Equal(ExitCode.Found, await _terminal.RunAsync(name, "--help"));
        Assert.All(operation.Parameters.Where(p => p.Kind != ParameterKind.Structure && p.Name != "workspace"), parameter =>
        {
            var label = parameter.Positional ? $"<{parameter.Name}>" : $"--{parameter.Name}";
            Assert.Contains(label, _terminal.Out, StringComparison.Ordinal);
            Assert.Contains(parameter.Summary, _terminal.Out, StringComparison.Ordinal);
        });
        Assert.Contains("--workspace", _terminal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("initialize", "Every command does this by itself")]
    [InlineData("overlay", "forgets the text when it stops")]
    [InlineData("cancel", "one that this command starts has nothing to cancel")]
    [InlineData("shutdown", "one that this command starts stops with it anyway")]
    public async Task Help_says_what_is_special_about_a_control_verb(string name, string note)
    {
        await _terminal.RunAsync(name, "--help");
        Assert.Contains(note, _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_shows_defaults_and_bounds()
    {
        await _terminal.RunAsync("refs", "--help");
        Assert.Contains("(default: 100, at most 100000)", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_is_one_line()
    {
        Assert.Equal(ExitCode.Found, await _terminal.RunAsync("--version"));
        Assert.Matches(@"^sidecar \d+\.\d+\.\d+ \(protocol \d+\)\r?\n$", _terminal.Out);
    }

    public void Dispose() => _terminal.Dispose();
}
