namespace Sidecar.Cli.Doctoring;

/// <summary>How something that answers depend on is.</summary>
internal enum CheckState
{
    /// <summary>As it should be.</summary>
    Well,

    /// <summary>Answers are slower or lack something; there is a fix.</summary>
    Unwell,

    /// <summary>Nothing to check here.</summary>
    NotApplicable,
}
