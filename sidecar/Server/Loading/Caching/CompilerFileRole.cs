namespace Sidecar.Server.Loading.Caching;

/// <summary>What a file is to the compiler.</summary>
internal enum CompilerFileRole
{
    /// <summary>Source.</summary>
    Source,

    /// <summary>An assembly that is referenced.</summary>
    Reference,

    /// <summary>An assembly with analyzers or generators.</summary>
    Analyzer,

    /// <summary>Anything else.</summary>
    Other,
}
