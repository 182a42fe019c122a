namespace Sidecar.Host.Process;

/// <summary>Where the server's assembly is.</summary>
internal static class ServerLocation
{
    public const string Variable = "SIDECAR_SERVER";

    public static string Find(string? configured)
    {
        var (path, source) = Candidate(configured);
        if (File.Exists(path))
            return path;
        throw new SidecarStartException(
            $"The analysis process is missing: there is no file '{path}' ({source}). "
            + $"Build or install Sidecar.Server, or name its path in SidecarHostOptions.ServerPath or {Variable}.")
        {
            IsPermanent = true,
        };
    }

    private static (string Path, string Source) Candidate(string? configured)
    {
        if (configured is not null)
            return (Path.GetFullPath(configured, AppContext.BaseDirectory), "named by SidecarHostOptions.ServerPath");
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable)
            return (Path.GetFullPath(variable, AppContext.BaseDirectory), $"named by the variable {Variable}");
        return (Path.Combine(AppContext.BaseDirectory, "server", "Sidecar.Server.dll"), "its place beside the program");
    }
}
