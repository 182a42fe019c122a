using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Tests;

/// <summary>Generators of valid lines and of ways to spoil them.</summary>
internal static class AnyMessages
{
    /// <summary>Text with everything that could break a line or its encoding.</summary>
    private static readonly Gen<string> Text =
        from parts in Gen.Elements("a", "Order", "\n", "\r", "\0", "\"", "\\", "\u2028", "é", "漢", "😀", "<T>", " ", "{", "}").ListOf()
        select string.Concat(parts);

    private static readonly Gen<RequestId> Id = Gen.OneOf(
        from n in Gen.Choose(int.MinValue, int.MaxValue) select new RequestId((long)n * 4_000_000_000),
        from text in Text select new RequestId(text));

    private static readonly Gen<Envelope> AnyEnvelope = Gen.Elements(Envelope.JsonRpc, Envelope.Plain);

    private static readonly Gen<byte[]> Request =
        from id in Id from sample in Gen.Elements<(Operations.Operation Operation, object Request)>(Samples.Requests)
        select Wire.Request(id, sample.Operation.Name, sample.Request, sample.Operation.RequestType).ToArray();

    private static readonly Gen<byte[]> Result =
        from id in Id from envelope in AnyEnvelope from sample in Gen.Elements<(Operations.Operation Operation, object Result)>(Samples.Results)
        select Wire.Result(envelope, id, sample.Result, sample.Operation.ResultType).ToArray();

    private static readonly Gen<byte[]> Error =
        from id in Id from envelope in AnyEnvelope from message in Text from code in Gen.Elements(Enum.GetValues<ErrorCode>())
        select Wire.Error(envelope, id, new RequestError(code, message)).ToArray();

    private static readonly Gen<byte[]> Plain =
        from id in Id from project in Text from symbol in Text
        select Wire.Bytes($"{{\"id\":{JsonOf(id)},\"command\":\"refs\",\"project\":{Quoted(project)},\"args\":{{\"symbol\":{Quoted(symbol)}}}}}\n");

    private static readonly Gen<byte[]> Progress =
        from id in Id from done in Gen.Choose(0, 1000) from message in Text
        select Wire.Progress(id, new ProgressReport(message, done, done == 0 ? null : 1000)).ToArray();

    /// <summary>A valid line, its line feed included.</summary>
    public static Gen<byte[]> Line { get; } = Gen.OneOf(Request, Result, Error, Plain, Progress);

    /// <summary>Several valid lines.</summary>
    public static Gen<byte[][]> Lines { get; } = from count in Gen.Choose(0, 8) from lines in Line.ArrayOf(count) select lines;

    /// <summary>Sizes of chunks, mostly small.</summary>
    public static Gen<int[]> Chunks { get; } = Gen.OneOf(Gen.Choose(1, 8), Gen.Choose(1, 300)).NonEmptyListOf().Select(sizes => sizes.ToArray());

    /// <summary>A valid line after some bytes were changed, put in or taken out.</summary>
    public static Gen<byte[]> SpoiledLine { get; } = from line in Line from edits in Edits select Spoil(line, edits);

    /// <summary>Parameters of some operation after the same.</summary>
    public static Gen<byte[]> SpoiledParameters { get; } =
        from sample in Gen.Elements<(Operations.Operation Operation, object Request)>(Samples.Requests) from edits in Edits
        select Spoil(JsonSerializer.SerializeToUtf8Bytes(sample.Request, sample.Operation.RequestType), edits);

    private static Gen<List<(int Kind, int At, byte Value)>> Edits =>
        (from kind in Gen.Choose(0, 2) from at in Gen.Choose(0, 100_000)
         from value in Gen.OneOf(Gen.Choose(0, 255), Gen.Elements<int>('{', '}', '[', ']', '"', '\\', ',', ':', '\n', '0'))
         select (kind, at, (byte)value)).NonEmptyListOf();

    private static byte[] Spoil(byte[] line, IEnumerable<(int Kind, int At, byte Value)> edits)
    {
        var bytes = new List<byte>(line);
        foreach (var (kind, at, value) in edits)
        {
            var index = at % (bytes.Count + 1);
            if (kind == 0)
                bytes.Insert(index, value);
            else if (index < bytes.Count && kind == 1)
                bytes[index] = value;
            else if (index < bytes.Count)
                bytes.RemoveAt(index);
        }
        return [.. bytes];
    }

    private static string JsonOf(RequestId id) => id.TryGetNumber(out _) ? id.ToString() : Quoted(id.ToString());

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
