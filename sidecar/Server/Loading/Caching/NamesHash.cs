using Sidecar.Analysis.Disk;

namespace Sidecar.Server.Loading.Caching;

/// <summary>Hashes of names, in whatever order they come; 0 for none.</summary>
internal static class NamesHash
{
    /// <summary>Of the files in <paramref name="folder"/> that <paramref name="patterns"/> count.</summary>
    public static ulong Of(string folder, FileNamePatterns patterns) => Of(FolderNames.Counted(folder, patterns));

    /// <summary>Of <paramref name="names"/>, which are sorted by it.</summary>
    public static ulong Of(string[] names)
    {
        Array.Sort(names, StringComparer.Ordinal);
        return names.Length == 0 ? 0 : Math.Max(1, StableHash.Of(string.Join('\n', names)));
    }
}
