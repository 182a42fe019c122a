namespace Sidecar.Server.Diagnostics;

/// <summary>What the process says about itself, on standard error: the host keeps the last lines for whoever was waiting.</summary>
internal static class Log
{
    public static void RequestFailed(string operation, Exception exception) =>
        Write($"{operation} failed: {exception}");

    public static void LineIgnored(string reason) => Write($"a line was ignored: {reason}");

    public static void LoadFailed(string root, string reason) => Write($"{root} could not be loaded: {reason}");

    public static void CacheUnusable(string path, string reason) => Write($"the cache {path} is not used: {reason}");

    public static void CacheNotWritten(Exception exception) => Write($"the cache is not written: {exception}");

    public static void Stopping(string reason) => Write($"stopping: {reason}");

    public static void Progress(string message, int done, int? total) =>
        Write(total is null ? message : $"{message} ({done}/{total})");

    private static void Write(string message) => Console.Error.WriteLine("sidecar: " + message);
}
