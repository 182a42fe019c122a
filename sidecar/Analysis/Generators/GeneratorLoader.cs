using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Generators;

/// <summary>The source generators of a load of a workspace. Each folder is a world of its own, so that two versions of one generator do not meet.</summary>
internal sealed class GeneratorLoader
{
    private readonly Dictionary<string, GeneratorFolder> _folders;
    private readonly GeneratorLoader? _beneath;

    /// <summary>None.</summary>
    public GeneratorLoader() => _folders = new(WorkspacePath.Comparer);

    /// <summary>Those at <paramref name="files"/>; what <paramref name="before"/> had loaded serves again where nothing was written.</summary>
    public GeneratorLoader(GeneratorLoader before, IEnumerable<string> files)
        : this()
    {
        foreach (var folder in files.Select(FolderOf).Distinct(WorkspacePath.Comparer))
            _folders[folder] = before._folders.TryGetValue(folder, out var known) && known.IsCurrent ? known : new GeneratorFolder(folder);
    }

    private GeneratorLoader(GeneratorLoader beneath) => (_folders, _beneath) = (beneath._folders, beneath);

    /// <summary>The same generators for texts that are nobody else's: what they throw over these concerns nobody else.</summary>
    public GeneratorLoader Apart() => new(this);

    /// <summary>Whether this was made by <see cref="Apart"/> of <paramref name="other"/>.</summary>
    public bool IsApartFrom(GeneratorLoader other) => _beneath == other;

    /// <summary>The assemblies that may be loaded; absolute.</summary>
    public IEnumerable<string> Files => _folders.Values.SelectMany(folder => folder.Files);

    /// <summary>Those that threw while they ran.</summary>
    public GeneratorFailures Failures { get; } = new();

    /// <summary>What failures leave open, as far as is known: a generator is loaded when the first question needs its project.</summary>
    public ImmutableArray<Gap> Gaps => _beneath is null
        ? [.. _folders.Values.SelectMany(folder => folder.Failures.Gaps), .. Failures.Gaps]
        : [.. _beneath.Gaps.Concat(Failures.Gaps).Distinct()];

    /// <summary>The folder of the generator at <paramref name="file"/>, one of those that this was made for.</summary>
    public GeneratorFolder Folder(string file) => _folders[FolderOf(file)];

    /// <summary>Whether the generator at <paramref name="file"/>, which has been asked for, could not be loaded.</summary>
    public bool HasFailed(string file) => Folder(file).Failures.Has(file);

    /// <summary>The reference to the generator at <paramref name="file"/>, one of those that this was made for.</summary>
    public AnalyzerReference Reference(string file) => Folder(file).Reference(file);

    private static string FolderOf(string file) => Path.GetDirectoryName(file)!;
}
