using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Sidecar.Mcp.Tools;
using Sidecar.Protocol.Operations;

namespace Sidecar.Mcp.Tests;

public sealed class ToolListTests
{
    private const int MostTokens = 6000;
    private const int BytesPerToken = 4;

    [Fact]
    public void The_default_list_costs_less_than_6000_tokens()
    {
        var list = new ListToolsResult { Tools = [.. ToolSets.Of(ToolSets.Task).Select(tool => tool.Told())] };
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(list, McpJsonUtilities.DefaultOptions).Length, 1, MostTokens * BytesPerToken);
    }

    [Fact]
    public void Every_operation_that_a_client_may_ask_is_behind_a_tool()
    {
        var asked = OperationTable.All.Except([Initialize.Operation, CancelRequest.Operation, Shutdown.Operation]).Select(operation => operation.Name).Order();
        Assert.Equal(asked, ToolSets.Of(ToolSets.All).Select(tool => tool.Operation!.Name).Order());
        var task = ToolSets.Of(ToolSets.Task);
        var behind = Schema(task[^1]).GetProperty("properties").GetProperty("operation").GetProperty("enum").EnumerateArray().Select(name => name.GetString()!);
        Assert.Equal(asked, task.Select(tool => tool.Operation?.Name).OfType<string>().Concat(behind).Order());
    }

    [Fact]
    public void No_two_tools_have_one_name()
    {
        var names = ToolSets.Of(ToolSets.All).Select(tool => tool.Name).ToArray();
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void A_tool_takes_what_its_operation_takes_with_its_bounds_and_words()
    {
        var schema = Schema(Tool("find_references"));
        var properties = schema.GetProperty("properties");
        Assert.Equal("integer", properties.GetProperty("line").GetProperty("type").GetString());
        Assert.Equal(1, properties.GetProperty("line").GetProperty("minimum").GetInt32());
        Assert.Contains("call", properties.GetProperty("kind").GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(["query"], Schema(Tool("search_symbols")).GetProperty("required").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void A_tool_tells_the_fields_of_its_answer()
    {
        var schema = Tool("find_references").Told().OutputSchema!.Value;
        Assert.Equal("array", schema.GetProperty("properties").GetProperty("references").GetProperty("type").GetString());
        Assert.Contains("answer", schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void What_only_reads_says_so()
    {
        Assert.All(ToolSets.Of(ToolSets.All), tool => Assert.Equal(tool.Operation!.Kind == OperationKind.Read, tool.Told().Annotations!.ReadOnlyHint == true && tool.Operation.Kind == OperationKind.Read));
        Assert.False(ToolSets.Of(ToolSets.All).Single(tool => tool.Name == "overlay").Told().Annotations!.ReadOnlyHint);
    }

    private static AskingTool Tool(string name) => ToolSets.Everyday.Single(tool => tool.Name == name);

    private static JsonElement Schema(AskingTool tool) => tool.Told().InputSchema;
}
