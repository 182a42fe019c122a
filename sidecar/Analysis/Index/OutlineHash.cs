using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Index;

/// <summary>
/// The hash of what a file shows to others: everything but what members do, and what is between declarations if it is neither
/// documentation nor a directive. Equal ones mean that whoever references the project, and its generators, see the same.
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
    public static UInt128 Of(CompilationUnitSyntax root, string text)
    {
        using var hash = new OutlineHash(text);
        hash.AddAll(root.Externs);
        hash.AddAll(root.Usings);
        hash.AddAll(root.AttributeLists);
        hash.AddMembers(root.Members);
        hash.AddStructure(root.EndOfFileToken.LeadingTrivia);
        return hash.Finish();
    }

    /// <summary>The tokens that count, in order: files of one hash have the same.</summary>
    public static IEnumerable<SyntaxToken> TokensOf(SyntaxNode root) => root.DescendantTokens(node => !IsBody(node));

    /// <summary>Whether what is in <paramref name="body"/> ends with it: a directive may reach beyond, and what an unfinished one holds is a guess.</summary>
    public static bool IsClosed(BlockSyntax body) =>
        !body.ContainsDirectives && !body.CloseBraceToken.IsMissing && !body.OpenBraceToken.IsMissing;

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax } body => IsClosed(body),
        ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorDeclarationSyntax } body =>
            !body.ContainsDirectives && !body.ContainsDiagnostics,
        _ => false,
    };

    private static IEnumerable<SyntaxNode?> BodiesOf(MemberDeclarationSyntax member) => member switch
    {
        BaseMethodDeclarationSyntax method => [method.Body, method.ExpressionBody],
        PropertyDeclarationSyntax { ExpressionBody: { } body } => [body],
        IndexerDeclarationSyntax { ExpressionBody: { } body } => [body],
        BasePropertyDeclarationSyntax { AccessorList: { } list } => list.Accessors.SelectMany(accessor => new SyntaxNode?[] { accessor.Body, accessor.ExpressionBody }),
        _ => [],
    };

    private void AddMembers(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
            switch (member)
            {
                case NamespaceDeclarationSyntax space when !space.OpenBraceToken.IsMissing:
                    AddBlock(space, space.OpenBraceToken, space.CloseBraceToken, space.Externs, space.Usings, space.Members);
                    break;
                case FileScopedNamespaceDeclarationSyntax space when !space.SemicolonToken.IsMissing:
                    AddBlock(space, space.SemicolonToken, default, space.Externs, space.Usings, space.Members);
                    break;
                case TypeDeclarationSyntax type when type.OpenBraceToken.RawKind != 0 && !type.OpenBraceToken.IsMissing:
                    AddBlock(type, type.OpenBraceToken, type.CloseBraceToken, externs: default, usings: default, type.Members);
                    break;
                default:
                    Add(member, BodiesOf(member));
                    break;
            }
    }

    // White space and remarks in the head of a declaration count: to leave them out would take a look at each token.
    private void AddBlock(
        SyntaxNode node, SyntaxToken open, SyntaxToken close, SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<MemberDeclarationSyntax> members)
    {
        AddStructure(node.GetLeadingTrivia());
        Add(TextSpan.FromBounds(node.SpanStart, open.Span.End));
        AddStructure(open.TrailingTrivia);
        AddAll(externs);
        AddAll(usings);
        AddMembers(members);
        AddStructure(close.LeadingTrivia);
        Add(TextSpan.FromBounds(close.RawKind == 0 ? node.Span.End : close.SpanStart, node.Span.End));
        AddStructure(node.GetTrailingTrivia());
    }

    private void AddAll<T>(SyntaxList<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
            Add(node, []);
    }

    private void Add(SyntaxNode node, IEnumerable<SyntaxNode?> bodies)
    {
        if (node.HasStructuredTrivia)
            AddStructure(node.GetLeadingTrivia());
        var start = node.SpanStart;
        foreach (var body in bodies)
            if (body is not null && IsBody(body))
            {
                Add(TextSpan.FromBounds(start, body.SpanStart));
                start = body.Span.End;
            }
        Add(TextSpan.FromBounds(start, node.Span.End));
        if (node.HasStructuredTrivia)
            AddStructure(node.GetTrailingTrivia());
    }

    // Documentation, directives, and what the parser could make nothing of.
    private void AddStructure(SyntaxTriviaList trivia)
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
}
