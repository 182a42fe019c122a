using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;

namespace Sidecar.Analysis.Actions;

/// <summary>The fixes and refactorings of Roslyn, and the empty solution in which all that is asked of them begins.</summary>
/// <param name="Empty">The solution without projects.</param>
/// <param name="Providers">What it offers.</param>
internal sealed record ActionFeatures(Solution Empty, ActionProviders Providers)
{
    /// <summary>Loads them, which takes a second; null when the Roslyn that runs comes without.</summary>
    public static ActionFeatures? Load() => Found() is { } assemblies ? Of(assemblies) : null;

    /// <summary>Those <paramref name="providers"/>, with the services of <paramref name="assemblies"/>.</summary>
    public static ActionFeatures Of(IEnumerable<Assembly> assemblies, ActionProviders providers) =>
        new(new AdhocWorkspace(MefHostServices.Create(assemblies)).CurrentSolution, providers);

    // Apart, because it cannot even be compiled where there is nothing to load.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ActionFeatures Of(Assembly[] assemblies) =>
        Of(assemblies, assemblies.Select(ProviderSearch.In).Aggregate((some, others) => some.With(others)));

    private static Assembly[]? Found()
    {
        try
        {
            return [.. FeatureAssemblies.Names.Select(Assembly.Load)];
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
