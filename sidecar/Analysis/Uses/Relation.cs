namespace Sidecar.Analysis.Uses;

/// <summary>What a symbol is to the one that is searched.</summary>
internal enum Relation
{
    /// <summary>Another.</summary>
    None,

    /// <summary>The same.</summary>
    Same,

    /// <summary>A constructor of it, called without its name.</summary>
    Constructor,

    /// <summary>A member that it overrides or implements, or that overrides or implements it.</summary>
    Related,
}
