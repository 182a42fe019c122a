namespace Sidecar.Protocol.Operations;

/// <summary>The JSON type of a parameter.</summary>
public enum ParameterKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A path: absolute, or relative to the workspace's root.</summary>
    Path,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A list of strings; the command line separates them by commas.</summary>
    Words,

    /// <summary>A request id: a whole number or a string.</summary>
    Id,

    /// <summary>An object or an array, described in the protocol's page; no command line option is made of it.</summary>
    Structure,
}
