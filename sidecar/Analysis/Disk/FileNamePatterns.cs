using Sidecar.Protocol.Loading;

namespace Sidecar.Analysis.Disk;

/// <summary>Which file names in the folders of a workspace can change the compiler's arguments by coming or going.</summary>
/// <param name="All">Patterns of all projects together: a name that counts for one, counts.</param>
internal sealed record FileNamePatterns(IReadOnlyList<FileNamePattern> All)
{
    /// <summary>Those of <paramref name="projects"/>.</summary>
    public static FileNamePatterns Of(IEnumerable<LoadedProject> projects) => new([.. projects.SelectMany(Of).Distinct()]);

    /// <summary>Those of one project.</summary>
    public static IEnumerable<FileNamePattern> Of(LoadedProject project)
    {
        var folder = Path.GetDirectoryName(project.File)!;
        return project.OtherPatterns.Select(pattern => FileNamePattern.Of(folder, pattern, forSource: false))
            .Concat(project.Globs.SelectMany(glob => glob.Include.Select(pattern => FileNamePattern.Of(glob.Folder, pattern, forSource: true))))
            .OfType<FileNamePattern>();
    }

    /// <summary>Whether a file of that name in <paramref name="folder"/> counts.</summary>
    public bool Counts(string folder, ReadOnlySpan<char> name)
    {
        if (name is ".editorconfig" or ".globalconfig")
            return true;
        foreach (var pattern in All)
            if (pattern.IsMatch(folder, name))
                return true;
        return false;
    }
}
