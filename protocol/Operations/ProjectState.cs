using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Whether a project can be asked about.</summary>
[JsonConverter(typeof(WireEnumConverter<ProjectState>))]
public enum ProjectState
{
    /// <summary>Loaded without gaps.</summary>
    Loaded,

    /// <summary>Loaded, but something is missing.</summary>
    Partial,

    /// <summary>Not loaded: it or its build is broken.</summary>
    Failed,

    /// <summary>Not loaded: not C#.</summary>
    Skipped,
}
