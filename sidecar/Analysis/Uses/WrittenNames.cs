using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Uses;

/// <summary>The names under which one project can write a symbol: its own, and what aliases call it.</summary>
internal sealed class WrittenNames
{
    private readonly ProjectUnit _unit;

    private WrittenNames(ProjectUnit unit, string[] all) => (_unit, All) = (unit, all);

    /// <summary>Those of every file.</summary>
    public string[] All { get; }

    /// <summary>How <paramref name="unit"/> writes what is called <paramref name="names"/>.</summary>
    public static WrittenNames Of(ProjectUnit unit, IReadOnlyList<string> names, CancellationToken cancellation) => new(unit, names.Count == 0
        ? []
        : [.. names, .. unit.Files.SelectMany(file => AliasSearch.Of(unit, file, names, global: true, cancellation))]);

    /// <summary>Those that <paramref name="file"/> mentions, whatever they mean there, with the aliases that hold in it alone.</summary>
    public string[] In(SourceFile file, CancellationToken cancellation) =>
        [.. All.Concat(AliasSearch.Of(_unit, file, All, global: false, cancellation)).Where(name => file.MayMention(name, NameHash.Of(name), _unit.Input.ParseOptions))];
}
