using System.Text.Json.Nodes;
using Sidecar.Protocol.Errors;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Wire;

/// <summary>What happens to a request that is certainly not answered yet: its workspace waits for the test.</summary>
public sealed class InFlightTests : IAsyncLifetime, IDisposable
{
    private const string Refs = """{"jsonrpc":"2.0","id":7,"method":"refs","params":{"symbol":"Greeter"}}""";

    private readonly HeldProject _project = new();
    private readonly RawServer _server = RawServer.Start();

    public Task InitializeAsync() => _server.InitializeAsync(_project.Path);

    public async Task DisposeAsync()
    {
        _project.Release();
        await _server.DisposeAsync();
        await new NoProcessLeft(_project.Mark).DisposeAsync();
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_second_request_of_an_id_in_flight_is_refused_and_the_first_answered()
    {
        await _server.SendAsync(Refs);
        var refused = await _server.AskAsync(Refs);
        Refusal.Is(refused, id: null, ErrorCode.InvalidRequest, "in flight already");
        Assert.Equal("7", (string?)refused["error"]!["data"]!["details"]);

        _project.Release();

        var answer = (await _server.NextAsync())!;
        Refusal.IsNot(answer, 7);
        Assert.Single(answer["result"]!["references"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":7}}""", 0)]
    [InlineData("""{"jsonrpc":"2.0","id":8,"method":"cancel","params":{"id":7}}""", 1)]
    public async Task A_cancelled_request_is_answered_once_as_cancelled(string cancel, int more)
    {
        await _server.SendAsync(Refs);
        await _server.SendAsync(cancel);
        var lines = new List<JsonObject>();
        for (var i = 0; i <= more; i++)
            lines.Add((await _server.NextAsync())!);
        Refusal.Is(lines.Single(line => (int?)line["id"] == 7), 7, ErrorCode.Cancelled, "refs was cancelled");
        Assert.All(lines.Where(line => (int?)line["id"] == 8), line => Assert.True((bool)line["result"]!["found"]!));

        _server.EndInput();

        Assert.Null(await _server.NextAsync());
    }

    [Fact]
    public async Task Control_requests_do_not_wait_for_the_load()
    {
        await _server.SendAsync(Refs);
        var health = await _server.AskAsync("""{"jsonrpc":"2.0","id":8,"method":"health"}""");
        Assert.Equal("loading", (string?)health["result"]!["workspaces"]![0]!["state"]);
        var stats = await _server.AskAsync("""{"jsonrpc":"2.0","id":9,"method":"stats"}""");
        Assert.Equal(1, (int)stats["result"]!["inFlight"]!);
    }

    [Fact]
    public async Task What_was_asked_before_the_end_of_input_is_answered()
    {
        await _server.SendAsync(Refs);
        _server.EndInput();
        _project.Release();
        Refusal.IsNot((await _server.NextAsync())!, 7);
        Assert.Null(await _server.NextAsync());
        Assert.Equal(0, await _server.ExitAsync());
    }

    [Fact]
    [Trait("Fault", "96")]
    public async Task A_shutdown_ends_the_load_and_answers_what_waits_for_it()
    {
        await _server.SendAsync(Refs);
        var shutdown = await _server.AskAsync("""{"jsonrpc":"2.0","id":8,"method":"shutdown"}""");
        Assert.Equal((8, 1), ((int)shutdown["id"]!, (int)shutdown["result"]!["inFlight"]!));
        Refusal.Is((await _server.NextAsync())!, 7, ErrorCode.Cancelled, "refs was cancelled");
        Assert.Equal(0, await _server.ExitAsync());
    }
}
