using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Generators;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Projects;

/// <summary>Compares what a project's generators see with what they saw, through all that the project references, for which its generators have run.</summary>
/// <param name="seer">Whose generators they are.</param>
/// <param name="generators">Where generators come from.</param>
internal sealed class ViewComparison(ProjectUnit seer, GeneratorLoader generators)
{
    private readonly Dictionary<ProjectUnit, bool> _known = [];
    private readonly Lazy<IReadOnlyCollection<ProjectUnit>> _all = new(() => AllBelow(seer));

    /// <summary>Whether <paramref name="now"/>, which is of <paramref name="unit"/>, tells them nothing else than <paramref name="then"/> did.</summary>
    public bool IsSame(ProjectUnit unit, GeneratorView now, GeneratorView then)
    {
        if (!_known.TryGetValue(unit, out var isSame))
            _known[unit] = isSame = Compare(unit, now, then);
        return isSame;
    }

    private bool Compare(ProjectUnit unit, GeneratorView now, GeneratorView then) =>
        now.Referenced.Length == then.Referenced.Length
            && Enumerable.Range(0, now.Referenced.Length).All(i => IsSame(unit.Parts.References[i].Unit, now.Referenced[i], then.Referenced[i]))
            && (now.Key == then.Key || UnitKeys.DeclarationsKey(unit, generators, Earlier(unit, then)) == then.Key);

    private bool IsSame(
        ProjectUnit unit, (GeneratorView View, IReadOnlyList<GeneratedSource> Made) now, (GeneratorView View, IReadOnlyList<GeneratedSource> Made) then) =>
        ReferenceEquals(now.View, then.View) || (now.Made.SequenceEqual(then.Made) && IsSame(unit, now.View, then.View));

    // The files as they were as long as nobody can tell the difference.
    private IEnumerable<SourceFile> Earlier(ProjectUnit unit, GeneratorView then)
    {
        var known = then.Files.ToDictionary(file => file.Path, WorkspacePath.Comparer);
        foreach (var file in unit.Files)
        {
            var before = known.GetValueOrDefault(file.Path);
            if (ReferenceEquals(file, before) || (unit == seer && IsTriggered(file)) || !AddedTypes.AreAll(unit, file, before, _all.Value))
                yield return file;
            else if (before is not null)
                yield return before;
        }
    }

    // Attributes are looked for in the project itself only.
    private bool IsTriggered(SourceFile file) => seer.Generators
        .SelectMany(generator => TriggerWords.Of(generator.GetGeneratorType().FullName)!)
        .Any(word => file.MayMention(word, NameHash.Of(word), seer.Input.ParseOptions));

    private static HashSet<ProjectUnit> AllBelow(ProjectUnit unit)
    {
        HashSet<ProjectUnit> all = [unit];
        var open = new Stack<ProjectUnit>(all);
        while (open.TryPop(out var next))
            foreach (var reference in next.Parts.References)
                if (all.Add(reference.Unit))
                    open.Push(reference.Unit);
        return all;
    }
}
