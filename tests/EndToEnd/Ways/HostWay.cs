using System.Text.Json;
using System.Text.Json.Nodes;
using Sidecar.Host;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Ways;

/// <summary>The library, typed where the types allow the question at all.</summary>
internal sealed class HostWay(SidecarHost host, bool isSlow) : WayIn
{
    public override bool IsSlow => isSlow;

    public static async Task<HostWay> StartAsync(string workspace, bool oneShot)
    {
        var options = new SidecarHostOptions { Workspace = workspace, OneShot = oneShot };
        return new HostWay(await SidecarHost.StartAsync(options).OrHang(), oneShot);
    }

    public override async Task<Reply> AskAsync(string operation, JsonObject arguments)
    {
        try
        {
            var (known, request) = Typed(operation, arguments) ?? Untyped(operation, arguments);
            var result = await host.AskAsync(known, request);
            return new Reply(JsonSerializer.SerializeToNode(result, known.ResultType));
        }
        catch (RequestFailedException e)
        {
            return new Reply(null, ErrorTypes.NameOf(e.Error.Code), e.Error.Message);
        }
    }

    public override ValueTask DisposeAsync() => host.DisposeAsync();

    private static (Operation Operation, object Request)? Typed(string name, JsonObject arguments)
    {
        if (OperationTable.Find(name) is not { } operation)
            return null;
        try
        {
            return (operation, arguments.Deserialize(operation.RequestType)!);
        }
        catch (JsonException)
        {
            // A question that the types forbid; a caller may still come up with it.
            return null;
        }
    }

    private static (Operation Operation, object Request) Untyped(string name, JsonObject arguments)
    {
        var any = JsonSerializerOptions.Default.GetTypeInfo(typeof(JsonElement));
        var operation = new Operation
        {
            Name = name, Summary = "", Kind = OperationKind.Read, Repeatable = true, Parameters = [], RequestType = any, ResultType = any,
        };
        return (operation, arguments.Deserialize<JsonElement>());
    }
}
