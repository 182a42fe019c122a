using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Index;

/// <summary>A declaration as its syntax says.</summary>
/// <param name="Name">The simple name; of an indexer <c>this[]</c>.</param>
/// <param name="Kind">The kind of its syntax.</param>
/// <param name="Arity">How many type parameters it has.</param>
/// <param name="Container">The index of the declaration that holds it, in the same file; -1 at the top.</param>
/// <param name="Position">Where its name starts in the text.</param>
internal sealed record DeclaredName(string Name, SyntaxKind Kind, int Arity, int Container, int Position)
{
    /// <summary>The letters of the name.</summary>
    public uint Letters { get; } = LetterMask.Of(Name);

    /// <summary>Whether it is a type that only its file sees.</summary>
    public bool IsFileLocal { get; init; }

    /// <summary>Whether it declares a type.</summary>
    public bool IsType => Kind is SyntaxKind.ClassDeclaration or SyntaxKind.StructDeclaration or SyntaxKind.InterfaceDeclaration
        or SyntaxKind.EnumDeclaration or SyntaxKind.RecordDeclaration or SyntaxKind.RecordStructDeclaration or SyntaxKind.DelegateDeclaration;

    /// <summary>Whether it declares a part of a namespace's name.</summary>
    public bool IsNamespace => Kind is SyntaxKind.NamespaceDeclaration or SyntaxKind.FileScopedNamespaceDeclaration;
}
