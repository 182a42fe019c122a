using System.Text;
using Xunit;

namespace Sidecar.TestKit;

/// <summary>
/// The input and the expectation of a test as code. <c>//- /Greeter.cs</c> starts a file (without one there is a single
/// file, <c>/Test.cs</c>), <c>$$</c> is the caret, <c>[|…|]</c> is an expected span.
/// </summary>
public sealed class CodeFixture
{
    private const string Header = "//- ";
    private const string OnlyFile = "/Test.cs";

    private CodeFixture(IReadOnlyList<FixtureFile> files, IReadOnlyList<FixtureSpan> spans, FixturePlace? caret)
    {
        Files = files;
        Spans = spans;
        CaretOrNull = caret;
    }

    /// <summary>The files, without marks, in the order of the source.</summary>
    public IReadOnlyList<FixtureFile> Files { get; }

    /// <summary>The expected spans, by file and start.</summary>
    public IReadOnlyList<FixtureSpan> Spans { get; }

    /// <summary>Where <c>$$</c> was; null when there is none.</summary>
    public FixturePlace? CaretOrNull { get; }

    /// <summary>Where <c>$$</c> was.</summary>
    public FixturePlace Caret => CaretOrNull ?? throw new FormatException("The fixture has no $$.");

    /// <summary>Reads a marked source.</summary>
    public static CodeFixture Parse(string source)
    {
        var files = new List<FixtureFile>();
        var spans = new List<FixtureSpan>();
        FixturePlace? caret = null;
        foreach (var (path, marked) in Split(source.ReplaceLineEndings("\n")))
        {
            var (file, found, offset) = FixtureParser.Parse(path, marked);
            files.Add(file);
            spans.AddRange(found);
            if (offset is { } at)
                caret = caret is null ? file.PlaceOf(at) : throw new FormatException("More than one $$.");
        }
        return new CodeFixture(files, spans, caret);
    }

    /// <summary>The file of that path; the leading slash may be missing.</summary>
    public FixtureFile File(string path) =>
        Files.FirstOrDefault(f => f.Path.TrimStart('/') == path.TrimStart('/'))
        ?? throw new ArgumentException($"The fixture has no file {path}.", nameof(path));

    /// <summary>The name at a line and a column, both from 1: what an answer's location points at.</summary>
    public FixtureSpan NameAt(string path, int line, int column)
    {
        var file = File(path);
        return file.NameAt(file.OffsetOf(line, column));
    }

    /// <summary>Writes every file into a folder.</summary>
    public void WriteTo(TempFolder folder)
    {
        foreach (var file in Files)
            folder.Write(file.Path, file.Text);
    }

    /// <summary>The source with <paramref name="spans"/> marked in it instead of the expected ones.</summary>
    public string Render(IEnumerable<FixtureSpan> spans)
    {
        var byFile = spans.ToLookup(s => s.File);
        var text = new StringBuilder();
        foreach (var file in Files)
        {
            if (Files.Count > 1)
                text.Append(Header).Append(file.Path).Append('\n');
            text.Append(FixtureRenderer.Render(file, byFile[file.Path], CaretOrNull));
        }
        return text.ToString();
    }

    /// <summary>Fails, showing both in the code, unless exactly the expected spans were found.</summary>
    public void AssertFound(IEnumerable<FixtureSpan> found)
    {
        var expected = Render(Spans);
        var actual = Render(found);
        if (expected != actual)
            Assert.Fail($"Expected:\n{expected}\n\nFound:\n{actual}");
    }

    private static IEnumerable<(string Path, string Marked)> Split(string source)
    {
        if (!source.StartsWith(Header, StringComparison.Ordinal))
        {
            yield return (OnlyFile, source);
            yield break;
        }
        foreach (var part in $"\n{source}".Split($"\n{Header}").Skip(1))
        {
            var endOfPath = part.IndexOf('\n');
            yield return endOfPath < 0 ? (part.Trim(), "") : (part[..endOfPath].Trim(), part[(endOfPath + 1)..] + "\n");
        }
    }
}
