using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Projects;

/// <summary>What a project declares.</summary>
/// <param name="Written">The compilation of its files.</param>
/// <param name="Compilation">The same with what generators made.</param>
/// <param name="Generated">What generators made.</param>
/// <param name="GeneratedTrees">The trees of <paramref name="Generated"/>.</param>
internal sealed record DeclaredUnit(
    CSharpCompilation Written, CSharpCompilation Compilation, GeneratedCode Generated, ImmutableArray<SyntaxTree> GeneratedTrees);
