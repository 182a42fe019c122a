using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Dependencies;

/// <summary>Which types files declare, as their index knows; no file is compiled for it.</summary>
internal static class DeclaredTypes
{
    /// <summary>Those that the files of <paramref name="unit"/> declare, part by part.</summary>
    public static IEnumerable<DeclaredType> In(ProjectUnit unit, CancellationToken cancellation) =>
        unit.Files.SelectMany(file => In(unit, file, cancellation));

    /// <summary>Those that one file declares.</summary>
    public static IEnumerable<DeclaredType> In(ProjectUnit unit, SourceFile file, CancellationToken cancellation)
    {
        var index = file.Index(unit.Input.ParseOptions, cancellation);
        foreach (var declared in index.Declarations.Where(declared => declared.IsType))
        {
            DeclaredName[] around = [.. index.ContainersOf(declared).Reverse()];
            var space = string.Join('.', around.Where(one => one.IsNamespace).Select(one => one.Name));
            var name = string.Join('+', around.Where(one => one.IsType).Append(declared).Select(one => $"{one.Name}`{one.Arity}"));
            yield return new DeclaredType(space, $"{space}:{name}", file.Path);
        }
        if (index.Has(Constructs.Statements))
            yield return new DeclaredType("", ":Program`0", file.Path);
    }
}
