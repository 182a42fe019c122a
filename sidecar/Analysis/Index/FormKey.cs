using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Index;

/// <summary>What an index belongs to: a content, read in a version of the language and, where it asks for them, under symbols.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FormKey(UInt128 Hash, uint Options)
{
    /// <summary>The key under which <paramref name="index"/> is kept.</summary>
    public static FormKey Of(UInt128 hash, CSharpParseOptions options, FileIndex index) =>
        index.Has(Constructs.Conditional) ? Conditional(hash, options) : Plain(hash, options);

    /// <summary>The key of a content that asks for no symbols.</summary>
    public static FormKey Plain(UInt128 hash, CSharpParseOptions options) => new(hash, (uint)options.LanguageVersion);

    /// <summary>The key of a content that asks for symbols.</summary>
    public static FormKey Conditional(UInt128 hash, CSharpParseOptions options)
    {
        var key = (uint)options.LanguageVersion;
        foreach (var symbol in options.PreprocessorSymbolNames.Order(StringComparer.Ordinal))
            key = (key * 31) + NameHash.Of(symbol);
        return new FormKey(hash, key | 0x8000_0000);
    }
}
