using System.Text.Json;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Protocol.Tests;

public sealed class FieldSelectionTests
{
    public static TheoryData<string> Reading => [.. OperationTable.All.Where(o => o.Kind == OperationKind.Read).Select(o => o.Name)];

    [Theory]
    [InlineData("refs", "file line", """
        "resolution":{"status":"exact"},"references":[{"file":"src/Order.cs","line":12}]
        """)]
    [InlineData("refs", "resolution", """
        "resolution":{"status":"exact","symbol":{"id":"M:Shop.OrderService.Place(Shop.Order)"
        """)]
    [InlineData("refs", "count", """
        "resolution":{"status":"exact"},"answer":{"snapshot":8,"complete":false
        """)]
    [InlineData("list", "signature line", """
        "resolution":null,"members":[{"symbol":{"signature":"void OrderService.Place(Order order)","location":{"line":12}}}]
        """)]
    [InlineData("hover", "constant", """
        "resolution":{"status":"ambiguous","note":"Add the type.","candidates":[{"id":"M:Shop.OrderService.Place(Shop.Order)"
        """)]
    [InlineData("projects", "name references", """
        "projects":[{"name":"Shop","references":["Core"]}],"answer":{"snapshot":7,"complete":true}
        """)]
    [InlineData("diagnostics", "id code", """
        "diagnostics":[{"id":"CS0103","location":{"code":"public void Place(Order order)"}},{"id":"CS8021"}],"answer":{"snapshot":7,"complete":true},"removed":[]
        """)]
    public void What_is_named_is_kept_wherever_it_is(string operation, string fields, string expected) =>
        Assert.StartsWith("{" + expected.Trim(), Text(operation, fields.Split(' ')), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Reading))]
    public void What_an_answer_is_worth_and_how_it_was_understood_are_always_there(string name)
    {
        var (operation, result) = Samples.Results.Single(sample => sample.Operation.Name == name);
        var whole = JsonElement.Parse(Text(name, fields: null));
        var kept = JsonElement.Parse(Text(name, [operation.ResultType.Properties.Select(p => p.Name).First(n => n is not ("answer" or "resolution"))]));
        Assert.Equal(whole.GetProperty("answer").GetRawText(), kept.GetProperty("answer").GetRawText());
        if (whole.TryGetProperty("resolution", out var resolution) && resolution.ValueKind == JsonValueKind.Object)
            Assert.Equal(resolution.GetProperty("status").GetString(), kept.GetProperty("resolution").GetProperty("status").GetString());
        Assert.NotNull(result);
    }

    [Theory]
    [MemberData(nameof(Reading))]
    public void Every_field_that_there_is_can_be_named(string name)
    {
        var (operation, _) = Samples.Results.Single(sample => sample.Operation.Name == name);
        Assert.Equal(Text(name, fields: null), Text(name, [.. operation.ResultType.Properties.Select(p => p.Name)]));
    }

    [Theory]
    [InlineData("refs", "filex", "refs: there is no field 'filex'; there are resolution, references, file, line, column, code, within,")]
    [InlineData("refs", "File", "refs: there is no field 'File'; there are ")]
    [InlineData("refs", "snapshot", "refs: there is no field 'snapshot'; there are ")]
    [InlineData("projects", "", "projects: there is no field ''; there are opened, projects, name, file, state,")]
    public void What_there_is_not_is_refused_with_what_there_is(string operation, string field, string message)
    {
        var error = Assert.Throws<RequestException>(() => FieldSelection.Of(OperationTable.Find(operation)!, ["answer", field])).Error;
        Assert.Equal(ErrorCode.InvalidParameters, error.Code);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void To_name_none_is_refused() => Assert.Contains(
        "'fields' names none", Assert.Throws<RequestException>(() => FieldSelection.Of(FindReferences.Operation, [])).Message, StringComparison.Ordinal);

    private static string Text(string name, IReadOnlyList<string>? fields)
    {
        var (operation, result) = Samples.Results.Single(sample => sample.Operation.Name == name);
        var selection = FieldSelection.Of(operation, fields);
        var line = Framing.LineBuffer.Build(0, (output, _) => MessageWriter.WriteResult(output, Envelope.Plain, new RequestId(0), result, operation.ResultType, selection));
        return Wire.Text(line)["{\"id\":0,\"result\":".Length..^2];
    }
}
