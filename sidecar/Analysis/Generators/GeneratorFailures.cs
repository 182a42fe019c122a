using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Generators;

/// <summary>Generators that could not be loaded. Only grows; for any thread.</summary>
internal sealed class GeneratorFailures
{
    private readonly ConcurrentDictionary<string, Gap> _byFile = new(WorkspacePath.Comparer);

    /// <summary>What the failures leave open.</summary>
    public ImmutableArray<Gap> Gaps => [.. _byFile.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value)];

    /// <summary>Whether the assembly at <paramref name="path"/> could not be loaded.</summary>
    public bool Has(string path) => _byFile.ContainsKey(path);

    /// <summary>Takes in what Roslyn says about the assembly at <paramref name="path"/>.</summary>
    public void Add(string path, AnalyzerLoadFailureEventArgs failure)
    {
        if (failure.ErrorCode == AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
            return;
        var message = $"The source generators in {path} could not be loaded, so what they would generate is unknown: {failure.Message}";
        _byFile[path] = new Gap(GapReason.GeneratorFailed, message) { Command = File.Exists(path) ? null : "dotnet build" };
    }
}
