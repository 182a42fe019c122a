namespace Sidecar.Analysis.Index;

/// <summary>Constructs of C# that use a symbol under another name or under none, and others that an index has to know of.</summary>
[Flags]
internal enum Constructs
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>new(…) where no type is written that it could be.</summary>
    TargetTypedNew = 1,

    /// <summary>: base(…) where another part of the type must say what its base is.</summary>
    PartialBase = 2,

    /// <summary>using A = B.</summary>
    Alias = 4,

    /// <summary>global using A = B.</summary>
    GlobalAlias = 8,

    /// <summary>#if: what the file declares depends on the project's symbols.</summary>
    Conditional = 16,

    /// <summary>\u0041: a name may be written so that its letters do not occur.</summary>
    Escape = 32,

    /// <summary>Statements outside of any type, which declare one called Program.</summary>
    Statements = 64,
}
