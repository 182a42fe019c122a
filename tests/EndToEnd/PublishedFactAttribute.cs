namespace Sidecar.EndToEnd.Tests;

/// <summary>A test of what <c>dotnet cake --target=Publish</c> puts out, which <c>SIDECAR_PUBLISHED</c> names: the folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishedFactAttribute : FactAttribute
{
    /// <summary>The variable that names the folder.</summary>
    public const string Switch = "SIDECAR_PUBLISHED";

    /// <summary>Skips the test when nothing is published.</summary>
    public PublishedFactAttribute()
    {
        if (Folder is null)
            Skip = "Nothing is published: run dotnet cake --target=Publish, which runs this test too.";
    }

    /// <summary>The published folder; null when none is named.</summary>
    internal static string? Folder => Environment.GetEnvironmentVariable(Switch) is { Length: > 0 } folder ? folder : null;
}
