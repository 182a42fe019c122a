namespace Sidecar.Server.Tests.Watching;

/// <summary>What this process watches beside what it did when this was made, by the kernel's own account.</summary>
internal sealed class OpenWatches
{
    private readonly string[] _before = [.. All()];

    /// <summary>How many descriptors.</summary>
    public int Queues => Open().Count();

    /// <summary>How many folders.</summary>
    public int Folders => Open().Sum(descriptor =>
        File.ReadLines("/proc/self/fdinfo/" + descriptor).Count(line => line.StartsWith("inotify ", StringComparison.Ordinal)));

    private IEnumerable<string> Open() => All().Except(_before);

    private static IEnumerable<string> All() => Directory.GetFiles("/proc/self/fd")
        .Where(descriptor => new FileInfo(descriptor).LinkTarget?.Contains("inotify", StringComparison.Ordinal) == true)
        .Select(Path.GetFileName)!;
}
