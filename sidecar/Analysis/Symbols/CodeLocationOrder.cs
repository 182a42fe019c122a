using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Symbols;

/// <summary>By file, line and column.</summary>
internal sealed class CodeLocationOrder : IComparer<CodeLocation>
{
    private CodeLocationOrder()
    {
    }

    public static CodeLocationOrder Instance { get; } = new();

    public int Compare(CodeLocation? x, CodeLocation? y)
    {
        var byFile = string.CompareOrdinal(x!.File, y!.File);
        if (byFile != 0)
            return byFile;
        return x.Line != y.Line ? x.Line.CompareTo(y.Line) : x.Column.CompareTo(y.Column);
    }
}
