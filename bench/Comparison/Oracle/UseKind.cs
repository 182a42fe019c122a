namespace Sidecar.Comparison.Oracle;

/// <summary>How a place uses a symbol.</summary>
internal enum UseKind
{
    /// <summary>By its name.</summary>
    Named,

    /// <summary>Without it: <c>new()</c> calls a constructor.</summary>
    Unnamed,

    /// <summary>By its name, but the code does not compile: whether this symbol is meant is open.</summary>
    Doubtful,
}
