using System.Buffers;
using System.Text;
using System.Text.Json;
using Sidecar.Protocol.Descriptors;
using Sidecar.Server.Serving;

namespace Sidecar.Server;

/// <summary>Answers one request and ends: the very same server, with an input of one line.</summary>
internal static class OneShot
{
    private const int OnlyId = 1;

    /// <summary>Answers what <paramref name="options"/> ask, in the plain envelope. Progress goes to standard error. False when nobody read the answer.</summary>
    public static async Task<bool> RunAsync(ServerArguments options, ProtocolStreams streams, TimeProvider time)
    {
        var arguments = options.Arguments == "-" ? await ReadAllAsync(streams.Input) : options.Arguments;
        using var line = new MemoryStream(LineOf(options, arguments));
        return await SidecarServer.RunAsync(line, streams.Output, options, time);
    }

    private static async Task<string> ReadAllAsync(Stream input)
    {
        using var reader = new StreamReader(input, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static byte[] LineOf(ServerArguments options, string arguments)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteNumber("id", OnlyId);
            json.WriteString("command", options.Command);
            if (options.Project is { } project)
                json.WriteString("project", project);
            json.WritePropertyName("args");
            // A line feed in JSON is white space; here it would end the line. Whether it is JSON, the server says.
            json.WriteRawValue(arguments.Replace('\n', ' ').Replace('\r', ' '), skipInputValidation: true);
            json.WriteEndObject();
        }
        return [.. line.WrittenSpan, (byte)'\n'];
    }
}
