using System.Text;
using Sidecar.Analysis.Disk;
using Sidecar.Analysis.Index;

namespace Sidecar.Analysis.Projects;

/// <summary>Where each member's comment begins in a documentation file, so that one is read without the others.</summary>
internal sealed class DocumentationIndex
{
    private readonly string _path;
    private readonly FileStamp _stamp;

    // By hash: names are long, and there are tens of thousands of them.
    private readonly (uint Name, int Start)[] _members;

    private DocumentationIndex(string path, FileStamp stamp, (uint Name, int Start)[] members)
    {
        (_path, _stamp, _members) = (path, stamp, members);
        Array.Sort(_members);
    }

    private static ReadOnlySpan<byte> Member => "<member name=\""u8;

    private static ReadOnlySpan<byte> End => "</member>"u8;

    /// <summary>The index of the file at <paramref name="path"/>; null when it is not written as compilers write it, and has to be read by a parser.</summary>
    public static DocumentationIndex? Of(string path, FileStamp stamp)
    {
        var text = File.ReadAllBytes(path);
        return MembersIn(text) is { } members ? new(path, stamp, members) : null;
    }

    /// <summary>Whether the file was not written since.</summary>
    public bool IsOf(FileStamp stamp) => _stamp == stamp;

    /// <summary>The element of the member of that documentation id; null when there is none.</summary>
    public string? Find(string id)
    {
        var hash = NameHash.Of(id);
        var first = Array.BinarySearch(_members, (hash, 0));
        using var file = File.OpenHandle(_path);
        for (var i = first < 0 ? ~first : first; i < _members.Length && _members[i].Name == hash; i++)
            if (Read(file, _members[i].Start) is { } element && NameOf(element).SequenceEqual(Encoding.UTF8.GetBytes(id)))
                return Encoding.UTF8.GetString(element);
        return null;
    }

    private static byte[]? Read(Microsoft.Win32.SafeHandles.SafeFileHandle file, int start)
    {
        for (var length = 2048; ; length *= 4)
        {
            var bytes = new byte[length];
            var read = RandomAccess.Read(file, bytes, start);
            if (bytes.AsSpan(0, read).IndexOf(End) is var end and >= 0)
                return bytes[..(end + End.Length)];
            if (read < length)
                return null;
        }
    }

    // What is commented out or quoted is no member.
    private static (uint Name, int Start)[]? MembersIn(ReadOnlySpan<byte> text)
    {
        if (!IsUtf8(text))
            return null;
        var members = new List<(uint, int)>();
        for (var at = 0; text[at..].IndexOf((byte)'<') is var next and >= 0; at++)
        {
            at += next;
            var rest = text[at..];
            if (rest.StartsWith(Member))
                members.Add((NameHash.Of(Encoding.UTF8.GetString(NameOf(rest))), at));
            else if (rest.StartsWith("<member"u8) && !rest.StartsWith("<members>"u8))
                return null;
            else if (rest.StartsWith("<!--"u8))
                at += Math.Max(0, rest.IndexOf("-->"u8));
            else if (rest.StartsWith("<![CDATA["u8))
                at += Math.Max(0, rest.IndexOf("]]>"u8));
        }
        return [.. members];
    }

    private static bool IsUtf8(ReadOnlySpan<byte> text)
    {
        var declaration = text[..Math.Max(0, text.IndexOf("?>"u8))];
        return declaration.IndexOf("encoding"u8) < 0 ? text.IndexOf("<doc"u8) >= 0 : Encoding.ASCII.GetString(declaration).Contains("utf-8", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> element)
    {
        var rest = element[Member.Length..];
        return rest[..Math.Max(0, rest.IndexOf((byte)'"'))];
    }
}
