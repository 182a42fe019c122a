using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Answers;

/// <summary>What would happen to a file.</summary>
[JsonConverter(typeof(WireEnumConverter<FileChangeKind>))]
public enum FileChangeKind
{
    /// <summary>Its text changes.</summary>
    Edit,

    /// <summary>It comes.</summary>
    Add,

    /// <summary>It goes.</summary>
    Delete,
}
