using Sidecar.Server.Diagnostics;

namespace Sidecar.Server.Loading.Caching;

/// <summary>The folder of the cache: one file for each workspace and build of Sidecar, bounded in number and size.</summary>
/// <param name="folder">Absolute; made when it is first written to.</param>
/// <param name="build">What tells this build of Sidecar from others.</param>
/// <param name="bounds">How much it may hold.</param>
/// <param name="time">The clock.</param>
internal sealed class CacheStore(string folder, ulong build, CacheBounds bounds, TimeProvider time)
{
    private const string Extension = ".bin";
    private static readonly TimeSpan TouchEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private int _told;

    /// <summary>What is kept under <paramref name="key"/>; null when that is nothing, broken, or another build's.</summary>
    public CachedWorkspace? Read(string key)
    {
        var path = PathOf(key);
        try
        {
            if (!File.Exists(path))
                return null;
            var file = File.ReadAllBytes(path);
            if (!CacheFile.IsWhole(file, build))
                return Unusable(path, "it is not whole");
            var workspace = WorkspaceFormat.Read(file, CacheFile.HeaderLength);
            return workspace.Key == key ? workspace : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Unusable(path, e.Message);
        }
    }

    /// <summary>Puts <paramref name="workspace"/> in place of what was kept, at once or not at all.</summary>
    public void Write(CachedWorkspace workspace)
    {
        var path = PathOf(workspace.Key);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            CreateFolder();
            try
            {
                File.WriteAllBytes(temporary, CacheFile.Seal(WorkspaceFormat.Write(workspace), build));
                File.Move(temporary, path, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
            RemoveExcess(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unusable(path, e.Message);
        }
    }

    /// <summary>Notes that what is kept under <paramref name="key"/> is of use.</summary>
    public void Touch(string key)
    {
        var file = new FileInfo(PathOf(key));
        try
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (file.Exists && now - file.LastWriteTimeUtc > TouchEvery)
                file.LastWriteTimeUtc = now;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unusable(file.FullName, e.Message);
        }
    }

    private string PathOf(string key) => Path.Combine(folder, $"{StableHash.Of(key):x16}-{build:x16}{Extension}");

    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // Files that went meanwhile were removed by another process, which is as well.
    private void RemoveExcess(string written)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var files = new DirectoryInfo(folder).GetFiles().Where(file => file.FullName != written).ToList();
        foreach (var file in files.Where(file => file.Extension == ".tmp" && now - file.LastWriteTimeUtc > Abandoned))
            file.Delete();
        var (count, bytes) = (1, new FileInfo(written).Length);
        foreach (var file in files.Where(file => file.Extension == Extension).OrderByDescending(file => file.LastWriteTimeUtc))
            if (++count > bounds.Files || (bytes += file.Length) > bounds.Bytes)
                file.Delete();
    }

    private CachedWorkspace? Unusable(string path, string reason)
    {
        if (Interlocked.Exchange(ref _told, 1) == 0)
            Log.CacheUnusable(path, reason);
        return null;
    }
}
