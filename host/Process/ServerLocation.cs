using Sidecar.Protocol;

namespace Sidecar.Host.Processes;

/// <summary>Where the server's assembly is.</summary>
internal static class ServerLocation
{
    public static string Find(string? configured)
    {
        var (path, source) = Candidate(configured);
        if (File.Exists(path))
            return path;
        throw new SidecarStartException(
            $"The analysis process is missing: there is no file '{path}' ({source}). "
            + $"Build or install Sidecar.Server, or name its path in SidecarHostOptions.ServerPath or {SidecarEnvironment.Server}.")
        {
            IsPermanent = true,
        };
    }

    private static (string Path, string Source) Candidate(string? configured)
    {
        if (configured is not null)
            return (Path.GetFullPath(configured, AppContext.BaseDirectory), "named by SidecarHostOptions.ServerPath");
        if (Environment.GetEnvironmentVariable(SidecarEnvironment.Server) is { Length: > 0 } variable)
            return (Path.GetFullPath(variable, AppContext.BaseDirectory), $"named by the variable {SidecarEnvironment.Server}");
        return (Path.Combine(AppContext.BaseDirectory, "server", "Sidecar.Server.dll"), "its place beside the program");
    }
}
