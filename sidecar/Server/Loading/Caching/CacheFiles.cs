using Sidecar.Server.Diagnostics;

namespace Sidecar.Server.Loading.Caching;

/// <summary>
/// A folder of a cache: one file for each workspace and build of Sidecar, bounded in number and size. What cannot be read or
/// written is as good as absent, and said once.
/// </summary>
/// <param name="folder">Absolute; made when it is first written to.</param>
/// <param name="build">What tells this build of Sidecar from others.</param>
/// <param name="bounds">How much it may hold.</param>
/// <param name="time">The clock.</param>
internal sealed class CacheFiles(string folder, ulong build, CacheBounds bounds, TimeProvider time)
{
    private const string Extension = ".bin";
    private static readonly TimeSpan TouchEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private int _told;

    /// <summary>
    /// What <paramref name="read"/> makes of the file kept under <paramref name="key"/> and of where its payload starts; null when
    /// nothing is kept, or it is broken, or another build's.
    /// </summary>
    public T? Read<T>(string key, Func<byte[], int, T?> read)
        where T : class
    {
        var path = PathOf(key);
        try
        {
            if (!File.Exists(path))
                return null;
            var file = File.ReadAllBytes(path);
            if (CacheFile.IsWhole(file, build))
            {
                Touch(path);
                return read(file, CacheFile.HeaderLength);
            }
            Unusable(path, "it is not whole");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Unusable(path, e.Message);
        }
        return null;
    }

    /// <summary>Puts <paramref name="payload"/> in place of what was kept under <paramref name="key"/>, at once or not at all.</summary>
    public void Write(string key, ReadOnlySpan<byte> payload)
    {
        var path = PathOf(key);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            CreateFolder();
            try
            {
                File.WriteAllBytes(temporary, CacheFile.Seal(payload, build));
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

    // What is read is of use, which is what the bounds go by.
    private void Touch(string path)
    {
        var now = time.GetUtcNow().UtcDateTime;
        try
        {
            if (now - File.GetLastWriteTimeUtc(path) > TouchEvery)
                File.SetLastWriteTimeUtc(path, now);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unusable(path, e.Message);
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

    private void Unusable(string path, string reason)
    {
        if (Interlocked.Exchange(ref _told, 1) == 0)
            Log.CacheUnusable(path, reason);
    }
}
