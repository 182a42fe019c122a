using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Unused;

/// <summary>What of a file is to be read when the rest of all files has been.</summary>
/// <param name="Documented">The names in documentation.</param>
/// <param name="Generics">What is given type arguments.</param>
internal sealed record LateNames(IReadOnlyCollection<SimpleNameSyntax> Documented, IReadOnlyCollection<GenericNameSyntax> Generics);
