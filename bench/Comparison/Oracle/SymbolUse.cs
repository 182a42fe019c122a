using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Sidecar.Comparison.Oracle;

/// <summary>A symbol that a token uses, and how.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SymbolUse(ISymbol Symbol, UseKind Kind);
