using System.IO.Pipelines;
using System.Text.Json;
using Sidecar.Loader.Sending;
using Sidecar.Protocol.Descriptors;
using Sidecar.Protocol.Framing;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader;

/// <summary>The process's life: one request in, events out, and an end when the parent goes.</summary>
internal static class LoaderProcess
{
    private const int MaxRequestBytes = 64 * 1024 * 1024;
    private const int Answered = 0;
    private const int NotAsked = 2;

    public static async Task<int> RunAsync(ProtocolStreams streams)
    {
        var reader = new LineReader(PipeReader.Create(streams.Input), MaxRequestBytes);
        var line = await reader.ReadAsync(CancellationToken.None);
        if (line.Status != LineStatus.Complete)
            return NotAsked;
        ParentWatch.Start(reader);
        using var writer = new LineWriter(streams.Output, "events");
        await AnswerAsync(line, new EventSender(writer));
        writer.Close();
        await writer.Ended;
        return Answered;
    }

    private static async Task AnswerAsync(Line line, EventSender events)
    {
        try
        {
            var request = JsonSerializer.Deserialize(line.Bytes.Span, LoadingJson.Default.LoadRequest)
                ?? throw new LoadFailedException("The load request is null. Send {\"path\":…,\"restore\":…}.");
            await Task.Run(() => Load.RunAsync(request, events));
        }
        catch (LoadFailedException e)
        {
            events.Send(new LoadEvent.Failed(e.Message));
        }
        catch (JsonException e)
        {
            events.Send(new LoadEvent.Failed($"The load request is not valid: {e.Message}"));
        }
#pragma warning disable CA1031 // The request boundary: whatever happens, the parent gets its last line.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync(e.ToString());
            events.Send(new LoadEvent.Failed($"The loader broke ({e.GetType().Name}): {e.Message}"));
        }
    }
}
