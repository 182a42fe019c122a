using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Actions;

/// <summary>What would become of a file.</summary>
/// <param name="Head">What is told of it; its diff is empty.</param>
/// <param name="Lines">All lines of the diff.</param>
internal sealed record ChangedFile(FileChange Head, IReadOnlyList<string> Lines)
{
    /// <summary>The answer's part of it: <paramref name="count"/> lines from <paramref name="first"/> on.</summary>
    public FileChange Cut(int first, int count) => Head with
    {
        Diff = string.Join('\n', Lines.Skip(first).Take(count)), CutFrom = count < Lines.Count ? Lines.Count : null,
    };
}
