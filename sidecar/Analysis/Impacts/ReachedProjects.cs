using Sidecar.Analysis.Inheritance;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Impacts;

/// <summary>The projects that hold what is reached.</summary>
internal static class ReachedProjects
{
    /// <summary>Those with most first.</summary>
    public static IReadOnlyList<ReachedProject> Of(IEnumerable<MergedSymbol> symbols, IEnumerable<MergedSymbol> tests)
    {
        var testKeys = tests.Select(test => test.Key).ToHashSet();
        return
        [
            .. symbols.DistinctBy(symbol => symbol.Key)
                .SelectMany(symbol => NamesOf(symbol), (symbol, name) => (Name: name, IsTest: testKeys.Contains(symbol.Key)))
                .GroupBy(symbol => symbol.Name, StringComparer.Ordinal)
                .Select(project => new ReachedProject(project.Key, project.Count(), project.Count(symbol => symbol.IsTest)))
                .OrderByDescending(project => project.Symbols)
                .ThenBy(project => project.Name, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> NamesOf(MergedSymbol symbol) => symbol.Variants
        .Where(variant => variant.Unit is not null)
        .Select(variant => Path.GetFileNameWithoutExtension(variant.Unit!.Project.Loaded.File))
        .Distinct(StringComparer.Ordinal);
}
