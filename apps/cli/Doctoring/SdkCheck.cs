namespace Sidecar.Cli.Doctoring;

/// <summary>Which SDKs are installed, and whether the one that <c>global.json</c> asks for is.</summary>
internal static class SdkCheck
{
    /// <summary>What the commands said.</summary>
    /// <param name="list">Of <c>dotnet --list-sdks</c>.</param>
    /// <param name="chosen">Of <c>dotnet --version</c> in the workspace's folder.</param>
    /// <param name="globalJson">The path of the <c>global.json</c> that counts there; null when there is none.</param>
    public static Check Of(CommandRun list, CommandRun chosen, string? globalJson)
    {
        var versions = Lines(list.Output).Select(line => line.Split(' ')[0]).ToArray();
        if (!list.Succeeded || versions.Length == 0)
            return new Check("sdk", CheckState.Unwell, "no .NET SDK is installed") { Fix = "install a .NET SDK from https://dot.net" };
        var installed = "installed: " + string.Join(", ", versions);
        if (chosen.Succeeded)
        {
            var because = globalJson is null ? "the newest" : "as " + globalJson + " asks";
            return new Check("sdk", CheckState.Well, $"{chosen.Output.Trim()} ({because}); {installed}");
        }
        var required = Lines(chosen.Output).FirstOrDefault(line => line.StartsWith("Requested SDK version:", StringComparison.Ordinal))?.Split(' ')[^1];
        return new Check("sdk", CheckState.Unwell, $"required: {required ?? "another one"}, by {globalJson ?? "global.json"}; {installed}")
        {
            Fix = $"install SDK {required}, or let global.json roll forward: \"rollForward\": \"latestMajor\"",
        };
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
