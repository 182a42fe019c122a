using System.Diagnostics;

namespace Sidecar.TestKit;

/// <summary>What the system says about processes. Linux has it in <c>/proc</c>; elsewhere the Process API answers.</summary>
public static class ProcessState
{
    /// <summary>Whether the process runs. One that has ended and only waits for its parent to notice does not.</summary>
    public static bool IsRunning(int pid)
    {
        if (OperatingSystem.IsLinux())
            return ReadState(pid) is not (null or 'Z' or 'X');
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false; // No process has that id.
        }
    }

    /// <summary>The running processes that carry <paramref name="mark"/> in their command line or environment. Linux only; elsewhere none.</summary>
    public static IReadOnlyList<int> MarkedWith(string mark)
    {
        if (!OperatingSystem.IsLinux())
            return [];
        return [.. Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var pid) ? pid : 0)
            .Where(pid => pid != 0 && pid != Environment.ProcessId && IsRunning(pid) && Carries(pid, mark))];
    }

    /// <summary>The command line, for a message.</summary>
    public static string CommandLine(int pid) =>
        OperatingSystem.IsLinux() ? ReadOrEmpty($"/proc/{pid}/cmdline").Replace('\0', ' ').Trim() : "";

    private static bool Carries(int pid, string mark) =>
        ReadOrEmpty($"/proc/{pid}/cmdline").Contains(mark, StringComparison.Ordinal)
        || ReadOrEmpty($"/proc/{pid}/environ").Contains(mark, StringComparison.Ordinal);

    private static char? ReadState(int pid)
    {
        var stat = ReadOrEmpty($"/proc/{pid}/stat");
        // The name before the state is in brackets and may hold anything.
        var endOfName = stat.LastIndexOf(')');
        return endOfName < 0 ? null : stat[endOfName + 2];
    }

    private static string ReadOrEmpty(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // It ended while being looked at, or belongs to another user.
        }
    }
}
