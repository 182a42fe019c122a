using System.Collections.Immutable;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Projects;

/// <summary>Replaces the projects that some files, or projects that they reference, have changed for; the others stay the same objects.</summary>
internal static class UnitUpdate
{
    /// <summary>
    /// <paramref name="units"/> with new contents. A new file joins the projects whose globs take it in. Of those
    /// <paramref name="deleted"/>, a project whose globs took it in loses the file; one that lists it keeps it, empty. Where
    /// <paramref name="earlier"/> has a project already that became another in the same or a similar way, that serves again.
    /// </summary>
    public static UnitSet Apply(
        UnitSet units, UnitContext context, Dictionary<string, SourceFile> contents, IReadOnlySet<string> deleted, UnitSet? earlier = null)
    {
        if (contents.Count == 0)
            return units;
        var replaced = new Dictionary<ProjectUnit, ProjectUnit>();
        foreach (var unit in units.All)
        {
            var parts = WithContents(unit, contents, deleted) with
            {
                References = Same(unit.Parts.References, r => replaced.TryGetValue(r.Unit, out var now) ? r with { Unit = now } : r),
            };
            if (!parts.Equals(unit.Parts))
                replaced[unit] = Make(unit, parts, context, earlier);
        }
        return replaced.Count == 0 ? units : new UnitSet([.. units.All.Select(unit => replaced.GetValueOrDefault(unit, unit))]);
    }

    private static ProjectUnit Make(ProjectUnit unit, UnitParts parts, UnitContext context, UnitSet? earlier)
    {
        if (earlier?.All.FirstOrDefault(known => ReferenceEquals(known.Project, unit.Project)) is not { } known)
            return new ProjectUnit(parts, context, unit);
        parts = parts.Keeping(known.Parts);
        return parts.Equals(known.Parts) ? known : new ProjectUnit(parts, context, known.LatestDeclared is null ? unit : known);
    }

    private static UnitParts WithContents(ProjectUnit unit, Dictionary<string, SourceFile> contents, IReadOnlySet<string> deleted)
    {
        var parts = unit.Parts;
        var matcher = parts.Project.Matcher;
        var gone = contents.Keys.Where(path => deleted.Contains(path) && unit.FileAt(path) is not null && matcher.IsMatch(path)).ToHashSet();
        var added = contents.Values.Where(file => !deleted.Contains(file.Path) && unit.FileAt(file.Path) is null && matcher.IsMatch(file.Path)).ToArray();
        var files = Same(parts.Files, file => Replace(file, contents));
        return parts with
        {
            Files = gone.Count + added.Length == 0 ? files : [.. files.Where(file => !gone.Contains(file.Path)), .. added],
            Additional = Same(parts.Additional, file => Replace(file, contents)),
            Configs = Same(parts.Configs, file => Replace(file, contents)),
        };
    }

    private static SourceFile Replace(SourceFile file, Dictionary<string, SourceFile> contents) =>
        contents.TryGetValue(file.Path, out var now) && !file.Holds(now) ? now : file;

    // The same array when nothing in it is another.
    private static ImmutableArray<T> Same<T>(ImmutableArray<T> items, Func<T, T> replace)
        where T : class
    {
        ImmutableArray<T>.Builder? changed = null;
        for (var i = 0; i < items.Length; i++)
        {
            var now = replace(items[i]);
            if (ReferenceEquals(now, items[i]))
                continue;
            changed ??= items.ToBuilder();
            changed[i] = now;
        }
        return changed?.ToImmutable() ?? items;
    }
}
