using System.Runtime.InteropServices;

namespace Sidecar.Protocol.Processes;

/// <summary>Finds the <c>dotnet</c> command that belongs to the running .NET, so that a child runs on the same one.</summary>
public static class DotnetMuxer
{
    private static string FileName => OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>Its absolute path; null when there is none by <c>DOTNET_HOST_PATH</c>, beside the running .NET, by <c>DOTNET_ROOT</c> or on the path.</summary>
    public static string? Find() => Candidates().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
            yield return host;
        if (Environment.ProcessPath is { } own && IsDotnet(own))
            yield return own;
        // The runtime is in ROOT/shared/Microsoft.NETCore.App/VERSION/.
        yield return Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", FileName));
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root)
            yield return Path.Combine(root, FileName);
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            if (folder.Length > 0)
                yield return Path.Combine(folder, FileName);
    }

    private static bool IsDotnet(string path) =>
        Path.GetFileNameWithoutExtension(path).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
}
