using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Index;

/// <summary>Writes a <see cref="FileIndex"/>.</summary>
internal static class FileIndexWriter
{
    /// <summary>The index of what was collected.</summary>
    public static FileIndex Write(
        Constructs constructs,
        UInt128 outlineHash,
        IReadOnlyCollection<uint> names,
        IReadOnlyList<TextSpan> bodies,
        IReadOnlyList<BaseName> bases,
        IReadOnlyList<DeclaredName> declarations)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write((int)constructs);
            writer.Write(names.Count);
            writer.Write(bodies.Count);
            writer.Write(declarations.Count);
            writer.Write((ulong)outlineHash);
            writer.Write((ulong)(outlineHash >> 64));
            writer.Write(bases.Count);
            foreach (var name in names.Order())
                writer.Write(name);
            foreach (var body in bodies)
            {
                writer.Write(body.Start);
                writer.Write(body.Length);
            }
            foreach (var name in bases)
            {
                writer.Write(name.Declaration);
                writer.Write(name.Hash);
            }
            foreach (var declaration in declarations)
                Write(writer, declaration);
        }
        return new FileIndex(stream.ToArray());
    }

    private static void Write(BinaryWriter writer, DeclaredName declaration)
    {
        var name = Encoding.UTF8.GetBytes(declaration.Name);
        writer.Write((ushort)declaration.Kind);
        writer.Write((ushort)(declaration.IsFileLocal ? declaration.Arity | FileIndex.FileLocal : declaration.Arity));
        writer.Write(declaration.Container);
        writer.Write(declaration.Position);
        writer.Write((ushort)name.Length);
        writer.Write(name);
    }
}
