using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Handshake;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.FakeSidecar;

/// <summary>Well-formed results: <c>symbols</c> answers with its own query, <c>size:N</c> with N characters.</summary>
internal static class FakeResults
{
    private const string SizePrefix = "size:";

    public static (object? Result, JsonTypeInfo Type) Find(Message.Request request) => request.Method switch
    {
        "initialize" => (Agreed(ProtocolVersion.Newest), ProtocolJson.Default.InitializeResult),
        "health" => (new CheckHealthResult(Environment.ProcessId, 1, "none", "fake", [], []), ProtocolJson.Default.CheckHealthResult),
        "symbols" => (Symbols(request), ProtocolJson.Default.SearchSymbolsResult),
        "overlay" => (new SetOverlayResult([]), ProtocolJson.Default.SetOverlayResult),
        "shutdown" => (new ShutdownResult(0), ProtocolJson.Default.ShutdownResult),
        _ => (null, ProtocolJson.Default.ShutdownResult),
    };

    public static InitializeResult Agreed(int version) => new(
        version, new PeerInfo("fake"), Environment.ProcessId, [], [], new WireLimits(1 << 20, 64, 64));

    private static SearchSymbolsResult Symbols(Message.Request request)
    {
        var query = JsonSerializer.Deserialize(request.Parameters.Span, ProtocolJson.Default.SearchSymbols)!.Query;
        var signature = query.StartsWith(SizePrefix, StringComparison.Ordinal)
            ? new string('x', int.Parse(query[SizePrefix.Length..]))
            : query;
        return new SearchSymbolsResult([new SymbolSummary(null, "class", signature)], new AnswerInfo(1, true));
    }
}
