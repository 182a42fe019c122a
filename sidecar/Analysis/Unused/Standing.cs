namespace Sidecar.Analysis.Unused;

/// <summary>Why a declaration is there, the strongest last.</summary>
internal enum Standing
{
    /// <summary>Because something uses it, or for nothing.</summary>
    Candidate,

    /// <summary>Because its type is: the language or a framework calls it on what the type makes.</summary>
    Kept,

    /// <summary>Because something outside of the code begins with it.</summary>
    Root,
}
