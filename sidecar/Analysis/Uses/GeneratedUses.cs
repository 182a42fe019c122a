using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Generators;
using Sidecar.Analysis.Projects;

namespace Sidecar.Analysis.Uses;

/// <summary>Where generators have to run before it is known that what they make does not use a symbol.</summary>
internal static class GeneratedUses
{
    /// <summary>
    /// Whether generated code of <paramref name="unit"/> may use <paramref name="target"/>, which is searched by <paramref name="words"/>
    /// and declared in assemblies called <paramref name="declaring"/>.
    /// </summary>
    public static bool MayExist(ProjectUnit unit, ISymbol target, SearchWords words, IReadOnlySet<string> declaring)
    {
        // To know that a generator makes nothing, it has to be loaded; who starts with an earlier run's results need not.
        if (unit.KnownGenerated is not null || unit.LatestGenerated is null)
            return true;
        if (unit.Generators.IsEmpty)
            return false;
        return target is not INamedTypeSymbol type
            || declaring.Contains(unit.Input.Name)
            || !unit.Generators.All(generator => TriggerWords.SpellsWrittenTypes(generator.GetGeneratorType().FullName))
            || words.Names.Concat(NamesIn(type)).Any(unit.MayMention);
    }

    // A type that a base class holds is written without that class, and spelled with it.
    private static IEnumerable<string> NamesIn(INamedTypeSymbol type) =>
        type.GetTypeMembers().SelectMany(inner => NamesIn(inner).Prepend(inner.Name));
}
