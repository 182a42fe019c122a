using Sidecar.Cli.Output;

namespace Sidecar.Cli.Doctoring;

/// <summary>Whether a second start can be quick.</summary>
internal static class CacheCheck
{
    /// <summary>Looks at <paramref name="folder"/>, and writes there to know that it can be written.</summary>
    /// <param name="folder">Null when the cache is switched off.</param>
    public static Check Of(string? folder)
    {
        if (folder is null)
            return new Check("cache", CheckState.NotApplicable, "switched off, or the user has no cache folder: every start is a first one");
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllText(probe, "");
            File.Delete(probe);
            var size = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            return new Check("cache", CheckState.Well, $"{folder}, {Quantity.Bytes(size)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Check("cache", CheckState.Unwell, $"{folder} cannot be written: {e.Message}")
            {
                Fix = "make the folder writable, or name another in SIDECAR_CACHE",
            };
        }
    }
}
