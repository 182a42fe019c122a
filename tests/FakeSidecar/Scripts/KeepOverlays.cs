using System.Text.Json;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Answers <c>symbols</c> with the unsaved texts it was told: files with their texts.</summary>
internal sealed class KeepOverlays : Script
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public override void OnRequest(FakePeer peer, Message.Request request)
    {
        if (request.Method == SetOverlay.Operation.Name)
            Take(JsonSerializer.Deserialize(request.Parameters.Span, ProtocolJson.Default.SetOverlay)!);
        else
            request = request with { Parameters = Query(string.Join(',', _texts.Select(t => $"{Path.GetFileName(t.Key)}={t.Value}"))) };
        peer.Answer(request);
    }

    private void Take(SetOverlay overlay)
    {
        if (overlay.File is null)
            _texts.Clear();
        else if (overlay.Text is null)
            _texts.Remove(overlay.File);
        else
            _texts[overlay.File] = overlay.Text;
    }

    private static byte[] Query(string query) =>
        JsonSerializer.SerializeToUtf8Bytes(new SearchSymbols { Query = query }, ProtocolJson.Default.SearchSymbols);
}
