using System.Runtime.InteropServices;

namespace Sidecar.Host.Process;

/// <summary>Where the <c>dotnet</c> is that runs the server, the one that runs this process before any other.</summary>
internal static class DotnetLocation
{
    private static string FileName => OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    public static string Find() =>
        Candidates().FirstOrDefault(File.Exists)
        ?? throw new SidecarStartException(
            "No 'dotnet' was found by DOTNET_HOST_PATH, beside the running .NET, by DOTNET_ROOT or on PATH. "
            + "Install .NET, or set DOTNET_ROOT to its folder.")
        {
            IsPermanent = true,
        };

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
            yield return host;
        if (Environment.ProcessPath is { } own && IsDotnet(own))
            yield return own;
        // The runtime is in <root>/shared/Microsoft.NETCore.App/<version>/.
        yield return Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", FileName));
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root)
            yield return Path.Combine(root, FileName);
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            if (folder.Length > 0)
                yield return Path.Combine(folder, FileName);
    }

    private static bool IsDotnet(string path) =>
        string.Equals(Path.GetFileNameWithoutExtension(path), "dotnet", StringComparison.OrdinalIgnoreCase);
}
