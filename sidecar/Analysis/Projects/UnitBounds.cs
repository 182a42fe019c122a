using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Projects;

/// <summary>
/// What was bound in a project. That of the one it replaces is gone on with when the project still looks the same to whoever
/// references it, and so to its own files.
/// </summary>
internal sealed class UnitBounds(ProjectUnit unit, BoundUses? before, UInt128? keyBefore)
{
    private readonly Lock _gate = new();
    private BoundUses? _before = before;

    /// <summary>What is known; null before the first question.</summary>
    public BoundUses? Current { get; private set; }

    /// <summary>What is known. The project's generators have run.</summary>
    public BoundUses Get()
    {
        lock (_gate)
        {
            Current ??= _before is not null && unit.KnownGenerated?.OutlineKey is { } key && key == keyBefore
                ? new BoundUses(_before, IsCurrent)
                : new BoundUses();
            _before = null;
            return Current;
        }
    }

    /// <summary>Lets go of it.</summary>
    public void Drop()
    {
        lock (_gate)
            (Current, _before) = (null, null);
    }

    private bool IsCurrent(SyntaxTree tree) =>
        ProjectUnit.IsGenerated(tree)
            ? unit.KnownDeclared?.GeneratedTrees.Contains(tree) == true
            : unit.FileAt(tree.FilePath)?.IsCurrent(tree, unit.Input.ParseOptions) == true;
}
