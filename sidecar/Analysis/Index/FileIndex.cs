using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Index;

/// <summary>
/// What one content of a file declares and which names occur in it, read straight from the bytes it is stored as. The index
/// narrows where to look; it never decides what a name means.
/// </summary>
/// <remarks>
/// Little-endian: constructs (4 bytes), number of names (4), of bodies (4), of declarations (4), hash of the outline (16), number of base
/// names (4); the sorted hashes of the names (4 each); the bodies (start and length, 4 each); the base names (declaration 4, hash 4); the
/// declarations (kind 2, arity 2 with its highest bit set where only the file sees it, container 4, position 4, bytes of the name 2, the name in UTF-8).
/// </remarks>
internal sealed class FileIndex(ReadOnlyMemory<byte> bytes)
{
    /// <summary>Set in an arity where only the file sees the type.</summary>
    public const ushort FileLocal = 0x8000;

    /// <summary>Bytes before the first name.</summary>
    public const int HeaderBytes = 36;

    private DeclaredName[]? _declarations;

    /// <summary>As it is stored.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>Which constructs occur.</summary>
    public Constructs Constructs => (Constructs)BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);

    /// <summary>The hash of the text without bodies: two contents of one such hash look the same to every other file.</summary>
    public UInt128 OutlineHash => BinaryPrimitives.ReadUInt128LittleEndian(bytes.Span[16..]);

    /// <summary>The blocks of methods and accessors, in order, without their braces.</summary>
    public IReadOnlyList<TextSpan> Bodies
    {
        get
        {
            var numbers = MemoryMarshal.Cast<byte, int>(bytes.Span.Slice(HeaderBytes + (NameCount * sizeof(uint)), BodyCount * 2 * sizeof(int)));
            var spans = new TextSpan[BodyCount];
            for (var i = 0; i < spans.Length; i++)
                spans[i] = new TextSpan(numbers[2 * i], numbers[(2 * i) + 1]);
            return spans;
        }
    }

    /// <summary>Which types say which names behind their colon.</summary>
    public ReadOnlySpan<BaseName> Bases => MemoryMarshal.Cast<byte, BaseName>(bytes.Span.Slice(BasesStart, BaseCount * BaseName.Bytes));

    /// <summary>What is declared outside of bodies, namespaces included, outer ones first.</summary>
    public IReadOnlyList<DeclaredName> Declarations => _declarations ??= ReadDeclarations();

    /// <summary>What holds <paramref name="declared"/>, innermost first, namespaces included.</summary>
    public IEnumerable<DeclaredName> ContainersOf(DeclaredName declared)
    {
        for (var at = declared.Container; at >= 0; at = Declarations[at].Container)
            yield return Declarations[at];
    }

    private int NameCount => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[4..]);

    private int BodyCount => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[8..]);

    private int DeclarationCount => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[12..]);

    private int BaseCount => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[32..]);

    private int BasesStart => HeaderBytes + (NameCount * sizeof(uint)) + (BodyCount * 2 * sizeof(int));

    private int DeclarationsStart => BasesStart + (BaseCount * BaseName.Bytes);

    /// <summary>Whether a name of that hash occurs, in code, documentation or text that is compiled under other symbols.</summary>
    public bool Mentions(uint nameHash) =>
        MemoryMarshal.Cast<byte, uint>(bytes.Span.Slice(HeaderBytes, NameCount * sizeof(uint))).BinarySearch(nameHash) >= 0;

    /// <summary>Whether one of these constructs occurs.</summary>
    public bool Has(Constructs constructs) => (Constructs & constructs) != Constructs.None;

    private DeclaredName[] ReadDeclarations()
    {
        var declarations = new DeclaredName[DeclarationCount];
        var rest = bytes.Span[DeclarationsStart..];
        for (var i = 0; i < declarations.Length; i++)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(rest[12..]);
            var arity = BinaryPrimitives.ReadUInt16LittleEndian(rest[2..]);
            declarations[i] = new DeclaredName(
                Encoding.UTF8.GetString(rest.Slice(14, length)),
                (SyntaxKind)BinaryPrimitives.ReadUInt16LittleEndian(rest),
                arity & ~FileLocal,
                BinaryPrimitives.ReadInt32LittleEndian(rest[4..]),
                BinaryPrimitives.ReadInt32LittleEndian(rest[8..]))
            {
                IsFileLocal = (arity & FileLocal) != 0,
            };
            rest = rest[(14 + length)..];
        }
        return declarations;
    }
}
