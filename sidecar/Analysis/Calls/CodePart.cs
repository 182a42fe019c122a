using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Projects;

namespace Sidecar.Analysis.Calls;

/// <summary>A piece of code that runs for a member, as one project compiles it.</summary>
/// <param name="Unit">The project.</param>
/// <param name="Compilation">Its compilation, in which the file is whole.</param>
/// <param name="Node">The code.</param>
internal sealed record CodePart(ProjectUnit Unit, CSharpCompilation Compilation, SyntaxNode Node);
