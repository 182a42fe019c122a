using System.Runtime.InteropServices;

namespace Sidecar.Analysis.Uses;

/// <summary>A word to look for in a file.</summary>
/// <param name="Text">The word or sign.</param>
/// <param name="Created">For <c>new</c>, <c>this</c> and <c>base</c>, the names of the type that has to come of it, with spaces between; else null.</param>
/// <param name="IsWritten">For <c>new</c>, whether only places count where the type is written; others are known to create other types.</param>
/// <param name="TypesOnly">Whether only types count, so that the constructor of <c>new T()</c> need not be found out.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SearchWord(string Text, string? Created = null, bool IsWritten = false, bool TypesOnly = false);
