using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Sources;

namespace Sidecar.Analysis.Projects;

/// <summary>
/// A project's compilation with whole trees where somebody asked. The first question makes whole what it needs; the second
/// that needs more, everything, so that the compilation and what was bound in it last.
/// </summary>
internal sealed class UnitBodies(ProjectUnit unit, CSharpCompilation? before)
{
    private readonly Lock _gate = new();
    private CSharpCompilation? _before = before;

    /// <summary>The latest; null before the first.</summary>
    public CSharpCompilation? Current { get; private set; }

    /// <summary>The latest here or, before the first, of the unit that this one replaced; null when there is none.</summary>
    public CSharpCompilation? Latest => Current ?? _before;

    /// <summary>A compilation in which at least <paramref name="files"/> are whole.</summary>
    public async Task<CSharpCompilation> WithAsync(IReadOnlyCollection<SourceFile> files, CancellationToken cancellation)
    {
        var declared = await unit.UnitAsync().WaitAsync(cancellation).ConfigureAwait(false);
        if (Current is { } known && !files.Any(file => IsOutline(known, file)))
            return known;
        return await Task.Run(() => Make(files, declared, cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>Brings what the unit before this one had up to date, so that the first question need not; null when there is nothing to bring.</summary>
    public async Task<CSharpCompilation?> RefreshAsync(CancellationToken cancellation)
    {
        var declared = await unit.UnitAsync().WaitAsync(cancellation).ConfigureAwait(false);
        lock (_gate)
        {
            if (Current is not null || _before is null)
                return null;
            return _before = Continue(declared);
        }
    }

    /// <summary>Lets go of what was made.</summary>
    public void Drop() => (Current, _before) = (null, null);

    private CSharpCompilation Make(IReadOnlyCollection<SourceFile> files, DeclaredUnit declared, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var start = Current ?? Continue(declared);
            var missing = files.Where(file => IsOutline(start, file)).ToArray();
            if (missing.Length > 0)
                start = MakeWhole(start, Current is null ? missing : [.. unit.Files], declared, cancellation);
            _before = null;
            return Current = start;
        }
    }

    // After an edit, files that are whole still are.
    private CSharpCompilation Continue(DeclaredUnit declared)
    {
        if (_before is null)
            return declared.Compilation;
        var trees = unit.Files.Select(file => file.KnownWhole(unit.Input.ParseOptions) ?? file.Outline(unit.Input.ParseOptions, CancellationToken.None));
        return Update(_before, trees, declared);
    }

    private CSharpCompilation MakeWhole(
        CSharpCompilation start, IReadOnlyCollection<SourceFile> files, DeclaredUnit declared, CancellationToken cancellation)
    {
        var options = unit.Input.ParseOptions;
        var wanted = files.ToHashSet();
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        // The trees of a compilation are in the order of its files; those of generators follow.
        var trees = start.SyntaxTrees.Take(unit.Files.Length).ToArray();
        Parallel.For(0, trees.Length, parallel, i => trees[i] = wanted.Contains(unit.Files[i]) ? unit.Files[i].Whole(options, cancellation) : trees[i]);
        return Update(start, trees, declared);
    }

    private static CSharpCompilation Update(CSharpCompilation old, IEnumerable<SyntaxTree> trees, DeclaredUnit declared) =>
        CompilationUpdate.To(old, [.. trees, .. declared.GeneratedTrees], [.. declared.Compilation.ExternalReferences]);

    private bool IsOutline(CSharpCompilation compilation, SourceFile file) =>
        unit.IndexOf(file) is var i and >= 0 && compilation.SyntaxTrees[i].TryGetText(out var text) && text is OutlineText;
}
