using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

/// <summary>Members that call each other, each indented below the one it calls or is called by, with the lines of code.</summary>
internal static class CallTree
{
    /// <summary>Writes <paramref name="entries"/> in their order.</summary>
    public static void Write(IReadOnlyList<CallEntry> entries, Page page)
    {
        foreach (var entry in entries)
        {
            var indent = new string(' ', 2 * (entry.Depth - 1));
            page.Line(
                indent,
                new Piece(SymbolText.Of(entry.Symbol), Tint.Kind),
                new Piece(Remarks(entry), Tint.Faint));
            var columns = new Columns();
            foreach (var site in entry.Sites)
            {
                columns.Add(new Piece(page.Paths.Place(site.Place), Tint.Path), Mark(site) + site.Place.Code);
                if (site.Place.Around is not { } around)
                    continue;
                columns.WriteTo(page, indent.Length + 4);
                columns = new Columns();
                ExcerptLines.Write(site.Place.Line, around, page, indent.Length + 4);
            }
            columns.WriteTo(page, indent.Length + 4);
            if (entry.SiteCount is { } all)
                page.Line($"{indent}    and {all - entry.Sites.Count} more");
        }
    }

    /// <summary><c>3 callers of method void Cart.Buy()</c>.</summary>
    public static string Summary(IReadOnlyList<CallEntry> entries, string noun, AnswerInfo answer, string symbol, bool? isStopped) =>
        $"{CutText.Of(answer, entries.Count, noun)} of {symbol}{(isStopped == true ? "; the farthest were not followed" : "")}";

    private static string Remarks(CallEntry entry) => string.Concat(new[]
    {
        entry.Initializer == true ? " (initializer)" : null,
        entry.Instead is { } how ? $" ({Words.Of(how)} it)" : null,
        entry.Repeated switch { Repetition.Cycle => " (again)", Repetition.Shown => " (followed elsewhere)", _ => null },
    });

    private static string Mark(CallSite site) => string.Concat(new[]
    {
        site.Kind == CallKind.Call ? null : $"({Words.Of(site.Kind)}) ",
        site.Place.Implicit == true ? "(implicit) " : null,
        site.Place.Generated == true ? "(generated) " : null,
        site.Through is null ? null : $"(through {site.Through}) ",
        site.Frameworks is null ? null : $"(only in {string.Join(", ", site.Frameworks)}) ",
    });
}
