using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Projects;

/// <summary>What a project declares.</summary>
/// <param name="Written">The compilation of its files.</param>
/// <param name="Compilation">The same with what generators made.</param>
/// <param name="Referenced">
/// What projects that reference this one refer to: <paramref name="Compilation"/>, or an earlier one that looks the same to them, so
/// that all that was bound against it lasts. Its trees can be older than the files; <see cref="Symbols.CurrentPlace"/> knows.
/// </param>
/// <param name="Generated">What generators made.</param>
/// <param name="GeneratedTrees">The trees of <paramref name="Generated"/>.</param>
internal sealed record DeclaredUnit(
    CSharpCompilation Written, CSharpCompilation Compilation, CSharpCompilation Referenced, GeneratedCode Generated, ImmutableArray<SyntaxTree> GeneratedTrees);
