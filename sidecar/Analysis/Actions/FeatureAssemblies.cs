namespace Sidecar.Analysis.Actions;

/// <summary>The assemblies that Roslyn's fixes and refactorings are in. Knows nothing of Roslyn, so that it can be asked where they are before any is loaded.</summary>
internal static class FeatureAssemblies
{
    /// <summary>Their simple names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.CSharp.Features",
    ];
}
