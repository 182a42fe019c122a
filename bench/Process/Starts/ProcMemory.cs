using System.Globalization;

namespace Sidecar.ProcessBench.Starts;

/// <summary>What the kernel says of a process's memory. Linux only.</summary>
internal static class ProcMemory
{
    /// <summary>The most memory that the process had in RAM, in bytes (<c>VmHWM</c>); 0 when it is gone.</summary>
    public static long PeakOf(int pid)
    {
        foreach (var line in Lines($"/proc/{pid}/status"))
            if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                return long.Parse(line.AsSpan(6).Trim().TrimEnd("kB ").Trim(), CultureInfo.InvariantCulture) * 1024;
        return 0;
    }

    /// <summary>The children of the process, whichever of its threads started them.</summary>
    public static IEnumerable<int> ChildrenOf(int pid)
    {
        var tasks = $"/proc/{pid}/task";
        if (!Directory.Exists(tasks))
            return [];
        return Directory.EnumerateDirectories(tasks)
            .SelectMany(task => Lines(Path.Combine(task, "children")))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(child => int.Parse(child, CultureInfo.InvariantCulture));
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
