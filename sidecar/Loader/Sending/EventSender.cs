using System.Text.Json;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader.Sending;

/// <summary>Sends events to the parent, from any thread, in the order of the calls.</summary>
internal sealed class EventSender(LineWriter lines)
{
    public void Send(LoadEvent loadEvent) =>
        lines.TryWrite(LineBuffer.Build(loadEvent, static (buffer, e) =>
        {
            using var json = new Utf8JsonWriter(buffer);
            JsonSerializer.Serialize(json, e, LoadingJson.Default.LoadEvent);
        }));

    public void Progress(string message, int done, int? total) =>
        Send(new LoadEvent.Progress(message, done, total));
}
