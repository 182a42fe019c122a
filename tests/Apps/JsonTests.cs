using System.Text.Json;
using Sidecar.Apps.Tests.Fakes;
using Sidecar.Cli;
using Sidecar.Protocol.Operations;

namespace Sidecar.Apps.Tests;

public sealed class JsonTests : IDisposable
{
    private readonly Terminal _terminal = new() { OutIsTerminal = true };

    public static TheoryData<string> Operations => [.. OperationTable.All.Select(o => o.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Json_is_the_result_on_one_line(string name)
    {
        var operation = OperationTable.Find(name)!;
        var result = Results.ByOperation[name];
        _terminal.Answering(result);
        await _terminal.RunAsync([name, .. operation.Parameters.Where(p => p.Positional).Select(p => p.Kind == ParameterKind.Path ? _terminal.AddFile("Place.cs") : "Place"), "--json"]);
        Assert.Equal(1, _terminal.Out.Count(c => c == '\n'));
        var read = JsonSerializer.Deserialize(_terminal.Out, operation.ResultType)!;
        Assert.Equal(JsonSerializer.Serialize(result, operation.ResultType), JsonSerializer.Serialize(read, operation.ResultType));
    }

    [Fact]
    public async Task Json_keeps_code_readable()
    {
        _terminal.Answering(Results.TwoReferences with { References = [new("A.cs", 1, 2, "List<int> ä = \"x\"")] });
        await _terminal.RunAsync("refs", "A", "--json");
        Assert.Contains("""
            "code":"List<int> ä = \"x\""
            """, _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_some_fields_are_printed_as_they_came_and_counted()
    {
        const string Some = """{"resolution":{"status":"exact"},"references":[{"file":"A.cs","line":3}],"answer":{"snapshot":1,"complete":true}}""";
        _terminal.Answering(JsonElement.Parse(Some));
        Assert.Equal(ExitCode.Found, await _terminal.RunAsync("refs", "A", "--fields", "file, line", "--json"));
        Assert.Equal(Some + "\n", _terminal.Out);
        Assert.Equal(["file", "line"], _terminal.Request<FindReferences>().Fields!);
        Assert.Equal(typeof(JsonElement), _terminal.Asked!.Operation.ResultType.Type);
    }

    [Theory]
    [InlineData("""{"references":[],"answer":{"snapshot":1,"complete":true}}""", 1)]
    [InlineData("""{"references":[],"answer":{"snapshot":1,"complete":false}}""", 5)]
    [InlineData("""{"resolution":{"status":"ambiguous"},"references":[],"answer":{"snapshot":1,"complete":false}}""", 1)]
    [InlineData("""{"signature":"int A","answer":{"snapshot":1,"complete":true}}""", 0)]
    public async Task The_exit_code_of_some_fields_is_that_of_the_answer(string json, int code)
    {
        _terminal.Answering(JsonElement.Parse(json));
        Assert.Equal((ExitCode)code, await _terminal.RunAsync("refs", "A", "--fields", "line", "--json"));
    }

    [Fact]
    public async Task Json_says_by_itself_what_is_missing()
    {
        _terminal.Answering(Results.NoReferences(Results.Unrestored));
        Assert.Equal(ExitCode.NotProven, await _terminal.RunAsync("refs", "A", "--json"));
        Assert.Contains("\"complete\":false", _terminal.Out, StringComparison.Ordinal);
        Assert.Empty(_terminal.Error);
    }

    public void Dispose() => _terminal.Dispose();
}
