using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Paging;

/// <summary>Where an answer ended: of which request, about which contents, behind which entry. All that a later request needs.</summary>
/// <param name="Content">What the workspace held: <see cref="Workspaces.Snapshot.Content"/>.</param>
/// <param name="Request">The key of the request, of what decides which entries there are.</param>
/// <param name="Offset">How many entries come before.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageCursor(ulong Content, uint Request, int Offset)
{
    // A letter, so that a command line does not take it for an option.
    private const char Mark = 'c';
    private const int DataBytes = 15;
    private const int CheckBytes = 3;
    private const uint KeyBits = 0xFFFFFF;

    // Another build may order entries in another way, and another compiler may find others.
    private static readonly string Builds =
        $"{typeof(PageCursor).Module.ModuleVersionId} {typeof(Compilation).Module.ModuleVersionId}";

    /// <summary>As long as any.</summary>
    public static string Longest { get; } = new PageCursor(ulong.MaxValue, uint.MaxValue, int.MaxValue).ToString();

    /// <summary>The cursor of <paramref name="request"/>; null when it has none.</summary>
    /// <exception cref="RequestException">What it has is no cursor, or that of another request.</exception>
    public static PageCursor? Of(Operation operation, PagedRequest request)
    {
        if (request.Cursor is null)
            return null;
        if (Read(request.Cursor) is not { } cursor)
            throw Wrong(operation, "is none that an answer gave");
        return cursor.Request == KeyOf(operation, request)
            ? cursor
            : throw Wrong(operation, "belongs to another question: only 'limit', 'budget' and 'fields' may differ from it");
    }

    /// <summary>The key of <paramref name="request"/>: the same for all of its pages, whatever their size.</summary>
    public static uint KeyOf(Operation operation, PagedRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Builds} {operation.Name}\n"));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(
            request with { Limit = null, Budget = null, Cursor = null, Fields = null }, operation.RequestType));
        return BinaryPrimitives.ReadUInt32LittleEndian(hash.GetHashAndReset()) & KeyBits;
    }

    /// <summary>An error for a cursor of <paramref name="operation"/>'s that cannot be one.</summary>
    public static RequestException Wrong(Operation operation, string reason) => new(
        ErrorCode.InvalidParameters, $"{operation.Name}: this 'cursor' {reason}. Ask without it for the first entries.");

    /// <summary>An error for a cursor whose contents are not there any more.</summary>
    public static RequestException Gone(Operation operation) => new(
        ErrorCode.CursorGone,
        $"{operation.Name}: what this 'cursor' belongs to has changed and is not kept any more. Ask again without it, for the first entries of a new answer.");

    /// <inheritdoc/>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[DataBytes + CheckBytes];
        // The fourth byte of the key, which is 0, gives way to the offset.
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Content);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], Request);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[11..], Offset);
        Check(bytes[..DataBytes], bytes[DataBytes..]);
        return Mark + Base64Url.EncodeToString(bytes);
    }

    private static PageCursor? Read(string text)
    {
        Span<byte> bytes = stackalloc byte[DataBytes + CheckBytes];
        if (text.Length != 1 + Base64Url.GetEncodedLength(bytes.Length) || text[0] != Mark || !Base64Url.IsValid(text.AsSpan(1))
            || !Base64Url.TryDecodeFromChars(text.AsSpan(1), bytes, out var written) || written != bytes.Length)
            return null;
        Span<byte> check = stackalloc byte[CheckBytes];
        Check(bytes[..DataBytes], check);
        var offset = BinaryPrimitives.ReadInt32LittleEndian(bytes[11..]);
        return offset < 0 || !check.SequenceEqual(bytes[DataBytes..])
            ? null
            : new PageCursor(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) & KeyBits, offset);
    }

    private static void Check(ReadOnlySpan<byte> data, Span<byte> check)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(data, hash);
        hash[..CheckBytes].CopyTo(check);
    }
}
