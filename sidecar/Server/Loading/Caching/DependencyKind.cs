namespace Sidecar.Server.Loading.Caching;

/// <summary>What of a path a cached result depends on. The numbers are in files: they never change their meaning within a format.</summary>
internal enum DependencyKind
{
    /// <summary>The file's content; its stamp is asked first.</summary>
    Content = 0,

    /// <summary>That something is there, whatever it holds.</summary>
    Present = 1,

    /// <summary>That nothing is there.</summary>
    Absent = 2,

    /// <summary>The directives at the head of a C# file that is its own project.</summary>
    Directives = 3,

    /// <summary>A folder: the names in it that a pattern of the workspace takes in.</summary>
    Names = 4,

    /// <summary>A folder and a pattern, as its last part: the names in the folder that match.</summary>
    Matches = 5,
}
