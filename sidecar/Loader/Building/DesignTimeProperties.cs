namespace Sidecar.Loader.Building;

/// <summary>The global properties that make a build hand out the compiler's arguments instead of compiling.</summary>
internal static class DesignTimeProperties
{
    /// <param name="solution">The solution that is loaded, absolute; null without one.</param>
    public static IReadOnlyDictionary<string, string> For(string? solution)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["DesignTimeBuild"] = "true",
            ["BuildingProject"] = "false",
            ["BuildProjectReferences"] = "false",
            ["ProvideCommandLineArgs"] = "true",
            ["SkipCompilerExecution"] = "true",
            ["ContinueOnError"] = "ErrorAndContinue",
            ["ShouldUnsetParentConfigurationAndPlatform"] = "false",
            // Without it a design-time build keeps quiet about references that it cannot find.
            ["ResolveAssemblyReferencesSilent"] = "false",
            // Checks and files that a compiler never hears of.
            ["ValidateExecutableReferencesMatchSelfContained"] = "false",
            ["DisableMsCoverageReferencedPathMaps"] = "true",
            // An input that is never there: the compile target runs, however fresh its outputs are.
            ["NonExistentFile"] = Path.Combine("__NonExistentSubDir__", "__NonExistentFile__"),
        };
        if (solution is not null)
            AddSolution(properties, solution);
        return properties;
    }

    private static void AddSolution(Dictionary<string, string> properties, string solution)
    {
        properties["SolutionDir"] = Path.GetDirectoryName(solution) + Path.DirectorySeparatorChar;
        properties["SolutionPath"] = solution;
        properties["SolutionFileName"] = Path.GetFileName(solution);
        properties["SolutionName"] = Path.GetFileNameWithoutExtension(solution);
        properties["SolutionExt"] = Path.GetExtension(solution);
    }
}
