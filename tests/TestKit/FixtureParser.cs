using System.Text;

namespace Sidecar.TestKit;

/// <summary>Takes the marks out of one file.</summary>
internal sealed class FixtureParser(string path, string marked)
{
    private readonly StringBuilder _clean = new();
    private readonly Stack<int> _open = new();
    private readonly List<FixtureSpan> _spans = [];
    private int? _caret;

    public static (FixtureFile File, IReadOnlyList<FixtureSpan> Spans, int? Caret) Parse(string path, string marked) =>
        new FixtureParser(path, marked).Run();

    private (FixtureFile File, IReadOnlyList<FixtureSpan> Spans, int? Caret) Run()
    {
        for (var i = 0; i < marked.Length; i++)
            if (Mark(marked.AsSpan(i)))
                i++;
            else
                _clean.Append(marked[i]);
        if (_open.Count > 0)
            throw new FormatException($"{path}: a [| has no |].");
        _spans.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        return (new FixtureFile(path, _clean.ToString()), _spans, _caret);
    }

    private bool Mark(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("[|"))
            _open.Push(_clean.Length);
        else if (rest.StartsWith("|]"))
            Close();
        else if (rest.StartsWith("$$") && !rest.StartsWith("$$\"")) // $$"""…""" is code.
            _caret = _caret is null ? _clean.Length : throw new FormatException($"{path}: more than one $$.");
        else
            return false;
        return true;
    }

    private void Close()
    {
        if (!_open.TryPop(out var start))
            throw new FormatException($"{path}: a |] has no [|.");
        _spans.Add(new FixtureSpan(path, start, _clean.Length - start));
    }
}
