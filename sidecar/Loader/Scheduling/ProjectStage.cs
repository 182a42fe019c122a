namespace Sidecar.Loader.Scheduling;

/// <summary>How far a project has come.</summary>
internal enum ProjectStage
{
    /// <summary>Nobody has looked at it.</summary>
    Known,

    /// <summary>It is being evaluated.</summary>
    Evaluating,

    /// <summary>What it references is known.</summary>
    Evaluated,

    /// <summary>It is being built.</summary>
    Building,

    /// <summary>There is nothing left to do.</summary>
    Built,
}
