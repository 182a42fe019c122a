namespace Sidecar.Loader.Evaluating;

/// <summary>Which project files hold C#.</summary>
internal static class ProjectLanguage
{
    /// <summary>Why a project file is not loaded, judged by its name; null when it may be C#.</summary>
    public static string? ReasonToSkip(string projectFile) => Path.GetExtension(projectFile).ToUpperInvariant() switch
    {
        ".CSPROJ" => null,
        ".VBPROJ" => Not("Visual Basic"),
        ".FSPROJ" => Not("F#"),
        ".VCXPROJ" => Not("C++"),
        ".SQLPROJ" => Not("a database project"),
        ".SHPROJ" => "A shared project has no compilation of its own; its files belong to the projects that import it.",
        var other => Not($"a {other.ToLowerInvariant()} file"),
    };

    private static string Not(string what) => $"Not C# but {what}.";
}
