using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Queries;

/// <summary>Where a symbol is used.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReferencePlace(SyntaxTree Tree, TextSpan Span, bool IsImplicit);
