using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sidecar.Analysis.Generators;

/// <summary>What configuration files say of one file, or of all.</summary>
internal sealed class ConfiguredOptions(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
{
    /// <inheritdoc/>
    public override IEnumerable<string> Keys => values.Keys;

    /// <inheritdoc/>
    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
}
