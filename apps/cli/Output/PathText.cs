using Sidecar.Protocol.Answers;

namespace Sidecar.Cli.Output;

/// <summary>Shows paths of answers as the user would write them from where they are.</summary>
/// <param name="root">The folder that relative paths of answers start from, absolute.</param>
/// <param name="folder">The current folder, absolute.</param>
internal sealed class PathText(string root, string folder)
{
    /// <summary>The shorter of the path from the current folder and the whole path.</summary>
    public string Of(string file)
    {
        var whole = Path.GetFullPath(file, root);
        var fromHere = Path.GetRelativePath(folder, whole);
        return fromHere.Length < whole.Length ? fromHere : whole;
    }

    /// <summary>The file of <paramref name="location"/>; one that is not on disk keeps the name it was given.</summary>
    public string Of(CodeLocation location) => location.Generated == true ? location.File : Of(location.File);

    /// <summary>File, line and column, as an editor's terminal makes a link of it.</summary>
    public string Place(CodeLocation location) => $"{Of(location)}:{location.Line}:{location.Column}";
}
