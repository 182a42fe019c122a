using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Sidecar.EndToEnd.Tests.Wire;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Ways;

/// <summary>Lines written by hand to the process, in either envelope.</summary>
internal abstract class RawWay : WayIn
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _waiting = new();
    private readonly Task _reading;
    private int _lastId = 100;

    private protected RawWay(RawServer server)
    {
        Server = server;
        _reading = ReadAllAsync();
    }

    protected RawServer Server { get; }

    public override async Task<Reply> AskAsync(string operation, JsonObject arguments)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answered = _waiting.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        await Server.SendAsync(Question(id, operation, arguments).ToJsonString());
        var answer = await answered.Task.OrHang();
        return answer["result"] is { } result ? new Reply(result.DeepClone()) : ErrorOf(answer["error"]!.AsObject());
    }

    public override async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _reading.OrHang();
    }

    protected abstract JsonObject Question(int id, string operation, JsonObject arguments);

    protected abstract Reply ErrorOf(JsonObject error);

    private async Task ReadAllAsync()
    {
        while (await Server.NextAsync() is { } line)
            _waiting[(int)line["id"]!].SetResult(line);
    }
}
