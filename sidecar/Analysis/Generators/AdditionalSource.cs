using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Generators;

/// <summary>A file that is no C# and that generators may read.</summary>
internal sealed class AdditionalSource(SourceFile file) : AdditionalText
{
    private static readonly ConditionalWeakTable<SourceFile, AdditionalSource> Known = new();

    /// <summary>That of <paramref name="file"/>, always the same, so that generators see that nothing changed.</summary>
    public static AdditionalSource Of(SourceFile file) => Known.GetValue(file, static one => new AdditionalSource(one));

    /// <inheritdoc/>
    public override string Path => file.Path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => file.Text;
}
