using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Index;

/// <summary>
/// The hash of what a file shows to others: everything but what members do, white space and plain comments. Equal ones mean
/// that whoever references the project, and its generators, see the same.
/// </summary>
internal sealed class OutlineHash : IDisposable
{
    private const int Gathered = 4096;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly char[] _waiting = new char[Gathered];
    private readonly string _text;
    private int _count;

    private OutlineHash(string text) => _text = text;

    /// <summary>That of the file whose tree has <paramref name="root"/>, parsed from <paramref name="text"/>.</summary>
    public static UInt128 Of(SyntaxNode root, string text)
    {
        using var hash = new OutlineHash(text);
        foreach (var token in TokensOf(root))
        {
            var hasMore = token.HasStructuredTrivia;
            if (hasMore)
                hash.AddAll(token.LeadingTrivia);
            hash.Add(token.Span);
            if (hasMore)
                hash.AddAll(token.TrailingTrivia);
        }
        return hash.Finish();
    }

    /// <summary>The tokens that count, in order.</summary>
    public static IEnumerable<SyntaxToken> TokensOf(SyntaxNode root) => root.DescendantTokens(node => !IsBody(node));

    // Documentation, directives, and what the parser could make nothing of.
    private void AddAll(SyntaxTriviaList trivia)
    {
        foreach (var one in trivia)
            if (one.HasStructure)
                Add(one.FullSpan);
    }

    // Each call of the hash itself has its price, and what is added is mostly short.
    private void Add(TextSpan span)
    {
        var rest = _text.AsSpan(span.Start, span.Length);
        while (rest.Length >= Gathered - _count)
        {
            var fits = rest[..(Gathered - _count)];
            fits.CopyTo(_waiting.AsSpan(_count));
            rest = rest[fits.Length..];
            _count = Gathered;
            Flush();
        }
        rest.CopyTo(_waiting.AsSpan(_count));
        _count += rest.Length;
        _waiting[_count++] = '\0';
    }

    private void Flush()
    {
        _hash.AppendData(MemoryMarshal.AsBytes(_waiting.AsSpan(0, _count)));
        _count = 0;
    }

    private UInt128 Finish()
    {
        Flush();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    /// <summary>Whether what is in <paramref name="body"/> ends with it: a directive may reach beyond, and what an unfinished one holds is a guess.</summary>
    public static bool IsClosed(BlockSyntax body) =>
        !body.ContainsDirectives && !body.CloseBraceToken.IsMissing && !body.OpenBraceToken.IsMissing;

    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax } body => IsClosed(body),
        ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorDeclarationSyntax } body =>
            !body.ContainsDirectives && !body.ContainsDiagnostics,
        _ => false,
    };
}
