using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Index;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Projects;

/// <summary>What a project's generators made.</summary>
/// <param name="Sources">The files.</param>
/// <param name="OutlineKey">Equal keys mean that the project looks the same to others; null when that costs more to know than it saves.</param>
internal sealed record GeneratedCode(IReadOnlyList<GeneratedSource> Sources, UInt128? OutlineKey)
{
    private FileIndex?[] _indexes = new FileIndex?[Sources.Count];

    /// <summary>The same, with what is known of <paramref name="before"/>, of the same project, where that has equal files.</summary>
    public GeneratedCode Sharing(GeneratedCode before)
    {
        if (Sources.SequenceEqual(before.Sources))
            return this with { Sources = before.Sources, _indexes = before._indexes };
        var known = before.Sources.Zip(before._indexes).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);
        for (var i = 0; i < Sources.Count; i++)
            _indexes[i] ??= known.GetValueOrDefault(Sources[i]);
        return this;
    }

    /// <summary>The generators' state, for the next run; null when they did not have to run.</summary>
    public GeneratorDriver? Driver { get; init; }

    /// <summary>What those of them could see that look at declarations alone; null when that costs more to know than it saves.</summary>
    public GeneratorView? View { get; init; }

    /// <summary>Whether a generator could not be loaded or threw, so that this is worth nothing to a later run.</summary>
    public bool HasFailed { get; init; }

    /// <summary>What generators that threw leave open.</summary>
    public ImmutableArray<Gap> Gaps { get; init; } = [];

    /// <summary>The compilation that they ran over; null when they did not have to.</summary>
    public CSharpCompilation? Compilation { get; init; }

    /// <summary>Whether a name of that hash occurs in one of the files.</summary>
    public bool Mentions(uint nameHash, CSharpParseOptions options, CancellationToken cancellation) =>
        Enumerable.Range(0, Sources.Count).Any(source => IndexOf(source, options, cancellation).Mentions(nameHash));

    /// <summary>What one of the files declares.</summary>
    public FileIndex IndexOf(int source, CSharpParseOptions options, CancellationToken cancellation) =>
        _indexes[source] ??= FileIndexer.Of(CSharpSyntaxTree.ParseText(Sources[source].Text, options, cancellationToken: cancellation), cancellation);
}
