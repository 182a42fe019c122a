namespace Sidecar.Analysis.Unused;

/// <summary>What uses a declaration, directly or by way of others, the strongest last.</summary>
internal enum Life
{
    /// <summary>Nothing that is known.</summary>
    None,

    /// <summary>Tests.</summary>
    Tested,

    /// <summary>The product.</summary>
    Used,
}
