using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Uses;

namespace Sidecar.Analysis.Projects;

/// <summary>
/// What was bound in a project. That of the one it replaces is gone on with when the project still looks the same to whoever
/// references it, and so to its own files.
/// </summary>
/// <param name="unit">The project.</param>
/// <param name="before">What was bound before, and the key of how the project looked then.</param>
internal sealed class UnitBounds(ProjectUnit unit, (BoundUses Uses, UInt128 Key)? before)
{
    private readonly Lock _gate = new();
    private (BoundUses Uses, UInt128 Key)? _before = before;
    private BoundUses? _current;

    /// <summary>What is known or, before the first question, was before; null when it is of no use to who comes after.</summary>
    public (BoundUses Uses, UInt128 Key)? Latest
    {
        get
        {
            lock (_gate)
                return _current is null ? _before : unit.KnownGenerated?.OutlineKey is { } key ? (_current, key) : null;
        }
    }

    /// <summary>What is known. The project's generators have run.</summary>
    public BoundUses Get()
    {
        lock (_gate)
        {
            _current ??= _before is { } before && unit.KnownGenerated?.OutlineKey is { } key && key == before.Key
                ? new BoundUses(before.Uses, IsCurrent)
                : new BoundUses();
            _before = null;
            return _current;
        }
    }

    /// <summary>Lets go of it.</summary>
    public void Drop()
    {
        lock (_gate)
            (_current, _before) = (null, null);
    }

    private bool IsCurrent(SyntaxTree tree) =>
        ProjectUnit.IsGenerated(tree)
            ? unit.KnownDeclared?.GeneratedTrees.Contains(tree) == true
            : unit.FileAt(tree.FilePath)?.IsCurrent(tree, unit.Input.ParseOptions) == true;
}
