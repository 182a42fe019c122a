namespace Sidecar.Host.Trusting;

/// <summary>What a <see cref="TrustStore"/> holds.</summary>
/// <param name="Folders">The folders that are trusted, absolute and without links, in order; with all that is in them.</param>
/// <param name="Problem">Why nothing is trusted although something may have been, and what to do; null when the store is well.</param>
public sealed record TrustedFolders(IReadOnlyList<string> Folders, string? Problem)
{
    private static readonly StringComparison Comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>How the paths of folders compare.</summary>
    internal static StringComparer Comparer { get; } = StringComparer.FromComparison(Comparison);

    /// <summary>The folder for which <paramref name="path"/>, a folder or a file, is trusted; null when it is not. Where its links lead counts.</summary>
    public string? CoverOf(string path)
    {
        if (Folders.Count == 0)
            return null;
        try
        {
            var real = RealPath.Of(path);
            return Folders.FirstOrDefault(folder => real.Equals(folder, Comparison) || real.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, Comparison));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody knows where it leads.
            return null;
        }
    }
}
