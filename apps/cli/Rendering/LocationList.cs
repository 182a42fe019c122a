using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;

namespace Sidecar.Cli.Rendering;

/// <summary>Places and their code, grouped by file.</summary>
internal static class LocationList
{
    /// <summary>Writes <paramref name="locations"/> in their order.</summary>
    public static void Write(IReadOnlyList<CodeLocation> locations, Page page)
    {
        foreach (var file in locations.GroupBy(page.Paths.Of))
        {
            page.Line(new Piece(file.Key, Tint.Path), new Piece(file.First().Generated == true ? " (generated)" : "", Tint.Faint));
            var columns = new Columns();
            foreach (var place in file)
                columns.Add(new Piece($"{place.Line}:{place.Column}", Tint.Position), Mark(place) + place.Code);
            columns.WriteTo(page, indent: 2);
        }
    }

    /// <summary><c>3 references in 2 files</c>.</summary>
    public static string Summary(IReadOnlyList<CodeLocation> locations, string noun, AnswerInfo answer)
    {
        var files = Quantity.Of(locations.Select(l => l.File).Distinct().Count(), "file");
        return $"{CutText.Of(answer, locations.Count, noun)}{(answer.CutFrom is null ? "" : ",")} in {files}";
    }

    private static string Mark(CodeLocation place) => place.Implicit == true ? "(implicit) " : "";
}
