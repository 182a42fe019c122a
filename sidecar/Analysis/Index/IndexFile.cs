using Sidecar.Analysis.Disk;
using System.Text;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Index;

/// <summary>An <see cref="IndexStore"/> as bytes, which whoever keeps them has to give back whole.</summary>
/// <remarks>
/// Each with its number first (4 bytes): files (path, length 8, written 8, changed 8, hash 16), indexes (hash 16, options 4, bytes with their
/// length), generated code (key 16, number 4, then path and text of each), created types (key 16, number 4, hashes 4). Little-endian;
/// texts as <see cref="BinaryWriter"/> writes them.
/// </remarks>
public static class IndexFile
{
    /// <summary>The store that <paramref name="file"/> holds from <paramref name="start"/> on.</summary>
    /// <exception cref="InvalidDataException">It holds something else.</exception>
    public static IndexStore Read(byte[] file, int start)
    {
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            stream.Position = start;
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            return Read(reader, file);
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or OverflowException or FormatException or IOException)
        {
            throw new InvalidDataException("The index ends in the middle.", e);
        }
    }

    /// <summary>The bytes of what the files of <paramref name="snapshot"/> have in their store; <paramref name="settled"/> are stamps that prove a content.</summary>
    public static byte[] Write(Snapshot snapshot, IReadOnlyDictionary<string, FileStamp> settled)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            Write(writer, IndexContent.Of(snapshot, settled));
        return stream.ToArray();
    }

    private static IndexStore Read(BinaryReader reader, byte[] bytes)
    {
        var files = new Dictionary<string, KnownFile>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
            files[reader.ReadString()] = new KnownFile(new(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64()), ReadHash(reader));
        var indexes = new Dictionary<FormKey, FileIndex>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var key = new FormKey(ReadHash(reader), reader.ReadUInt32());
            var length = reader.ReadInt32();
            var start = (int)reader.BaseStream.Position;
            indexes[key] = new FileIndex(bytes.AsMemory(start, length));
            reader.BaseStream.Position = start + length;
        }
        var generated = new Dictionary<UInt128, IReadOnlyList<GeneratedSource>>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var key = ReadHash(reader);
            var sources = new GeneratedSource[ReadCount(reader, leastBytes: 2)];
            for (var i = 0; i < sources.Length; i++)
                sources[i] = new GeneratedSource(reader.ReadString(), reader.ReadString());
            generated[key] = sources;
        }
        var created = new Dictionary<UInt128, uint[]>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var key = ReadHash(reader);
            var names = new uint[ReadCount(reader, leastBytes: sizeof(uint))];
            for (var i = 0; i < names.Length; i++)
                names[i] = reader.ReadUInt32();
            created[key] = names;
        }
        return new IndexStore(new IndexContent(files, indexes, generated, created));
    }

    private static void Write(BinaryWriter writer, IndexContent content)
    {
        writer.Write(content.Files.Count);
        foreach (var (path, file) in content.Files)
        {
            writer.Write(path);
            writer.Write(file.Stamp.Length);
            writer.Write(file.Stamp.Written);
            writer.Write(file.Stamp.Changed);
            Write(writer, file.Hash);
        }
        writer.Write(content.Indexes.Count);
        foreach (var (key, index) in content.Indexes)
        {
            Write(writer, key.Hash);
            writer.Write(key.Options);
            writer.Write(index.Bytes.Length);
            writer.Write(index.Bytes.Span);
        }
        writer.Write(content.Generated.Count);
        foreach (var (key, sources) in content.Generated)
        {
            Write(writer, key);
            writer.Write(sources.Count);
            foreach (var source in sources)
            {
                writer.Write(source.Path);
                writer.Write(source.Text);
            }
        }
        Write(writer, content.Created);
    }

    private static void Write(BinaryWriter writer, IReadOnlyDictionary<UInt128, uint[]> created)
    {
        writer.Write(created.Count);
        foreach (var (key, names) in created)
        {
            Write(writer, key);
            writer.Write(names.Length);
            foreach (var name in names)
                writer.Write(name);
        }
    }

    // Not more than there is room for: a number that nobody wrote must not cost gigabytes.
    private static int ReadCount(BinaryReader reader, int leastBytes)
    {
        var count = reader.ReadInt32();
        return count <= (reader.BaseStream.Length - reader.BaseStream.Position) / leastBytes ? count : throw new EndOfStreamException();
    }

    private static UInt128 ReadHash(BinaryReader reader)
    {
        var low = reader.ReadUInt64();
        return new UInt128(reader.ReadUInt64(), low);
    }

    private static void Write(BinaryWriter writer, UInt128 hash)
    {
        writer.Write((ulong)hash);
        writer.Write((ulong)(hash >> 64));
    }
}
