using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Generators;

/// <summary>A file that is no C# and that generators may read.</summary>
internal sealed class AdditionalSource(SourceFile file) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path => file.Path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => file.Text;
}
