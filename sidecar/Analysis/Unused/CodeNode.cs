using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Unused;

/// <summary>A type or member of the solution, as all target frameworks see it, and what it uses. Filled by any thread, then only read.</summary>
internal sealed class CodeNode(string key)
{
    private readonly Lock _gate = new();
    private readonly HashSet<CodeNode> _uses = [];
    private readonly HashSet<CodeNode> _ties = [];
    private ImmutableArray<(ISymbol Symbol, UnitCode Unit)> _variants = [];

    /// <summary>The same in every process.</summary>
    public string Key => key;

    /// <summary>Why it is there.</summary>
    public Standing Standing { get; private set; }

    /// <summary>Whether only test projects declare it.</summary>
    public bool IsTest { get; private set; } = true;

    /// <summary>What is known to use it; only <see cref="LiveCode"/> sets it.</summary>
    public Life Life { get; set; }

    /// <summary>Whether documentation names it.</summary>
    public bool IsDocumented { get; set; }

    /// <summary>Whether code asks for its type and, in the same file, goes through members by reflection.</summary>
    public bool IsReflected { get; set; }

    /// <summary>Whether code hands its type, as an object, to code that may look through its members.</summary>
    public bool IsHanded { get; set; }

    /// <summary>The generic that its type is handed to as a type argument, and that may look through its members; null when there is none.</summary>
    public string? MappedBy { get; set; }

    /// <summary>Whether something implements or overrides it.</summary>
    public bool HasOthers { get; set; }

    /// <summary>Its declaration, once for each project and framework.</summary>
    public ImmutableArray<(ISymbol Symbol, UnitCode Unit)> Variants => _variants;

    /// <summary>One of them.</summary>
    public ISymbol Symbol => _variants[0].Symbol;

    /// <summary>What its code names, itself possibly included.</summary>
    public IReadOnlyCollection<CodeNode> Uses => _uses;

    /// <summary>What is there as long as it is, without being named: its type, of a type what is <see cref="Standing.Kept"/>.</summary>
    public IReadOnlyCollection<CodeNode> Ties => _ties;

    /// <summary>All that is used or there when it is.</summary>
    public IEnumerable<CodeNode> Next => _uses.Concat(_ties);

    /// <summary>The beginning of all product code, or of all test code.</summary>
    public static CodeNode Beginning(bool isTest) => new("") { Standing = Standing.Root, IsTest = isTest };

    /// <summary>Adds what a project declares.</summary>
    public void Declare(ISymbol symbol, UnitCode unit, Standing standing)
    {
        lock (_gate)
        {
            _variants = _variants.Add((symbol, unit));
            Standing = standing > Standing ? standing : Standing;
            IsTest &= unit.Unit.IsTest;
        }
    }

    /// <summary>Adds what its code names; false when that is known. Only for <see cref="LiveCode"/>.</summary>
    public bool Use(CodeNode used) => _uses.Add(used);

    /// <summary>Adds what is there as long as it is.</summary>
    public void Tie(CodeNode other)
    {
        lock (_gate)
            _ties.Add(other);
    }
}
