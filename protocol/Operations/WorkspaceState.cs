using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>How far a workspace has come.</summary>
[JsonConverter(typeof(WireEnumConverter<WorkspaceState>))]
public enum WorkspaceState
{
    /// <summary>Its projects are being loaded; questions wait.</summary>
    Loading,

    /// <summary>It answers.</summary>
    Ready,

    /// <summary>It could not be opened; the next question tries again.</summary>
    Failed,

    /// <summary>Nothing of it may be run, so that nothing is loaded; it answers what syntax alone can say.</summary>
    Untrusted,
}
