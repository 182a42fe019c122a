namespace Sidecar.Loader.Sdks;

/// <summary>Whether an SDK is the one that <c>global.json</c> asks for, and what to say when none is.</summary>
internal static class SdkRequirement
{
    private const int FeatureBand = 100;

    /// <summary>
    /// Whether a chosen SDK satisfies <c>global.json</c>. Who chose it knows better; this catches the case that
    /// the choice needs a newer runtime than this process has, and an older SDK came in its stead.
    /// </summary>
    public static bool Accepts(GlobalJson? globalJson, Version chosen)
    {
        if (globalJson?.Version is not { } text || !Version.TryParse(text.Split('-')[0], out var asked))
            return true;
        return globalJson.RollForward?.ToUpperInvariant() switch
        {
            "DISABLE" => chosen == asked,
            "PATCH" or "LATESTPATCH" or null => chosen >= asked && SameBand(chosen, asked),
            "FEATURE" or "LATESTFEATURE" => chosen >= asked && SameMinor(chosen, asked),
            "MINOR" or "LATESTMINOR" => chosen >= asked && chosen.Major == asked.Major,
            _ => chosen >= asked,
        };
    }

    public static string Explain(GlobalJson? globalJson, IReadOnlyCollection<string> installed)
    {
        var have = installed.Count == 0 ? "none is installed" : $"installed: {string.Join(", ", installed)}";
        if (globalJson?.Version is not { } version)
            return $"No usable .NET SDK was found ({have}). Install one from https://dotnet.microsoft.com/download.";
        var rollForward = globalJson.RollForward is { } policy ? $" (rollForward: {policy})" : "";
        return $"{globalJson.File} requires .NET SDK {version}{rollForward}, but {have}. "
            + $"Install .NET SDK {version}, or change \"version\" or \"rollForward\" in that file.";
    }

    private static bool SameMinor(Version a, Version b) => a.Major == b.Major && a.Minor == b.Minor;

    private static bool SameBand(Version a, Version b) =>
        SameMinor(a, b) && a.Build / FeatureBand == b.Build / FeatureBand;
}
