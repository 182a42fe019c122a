using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>How an operation runs.</summary>
[JsonConverter(typeof(WireEnumConverter<OperationKind>))]
public enum OperationKind
{
    /// <summary>On an immutable snapshot, side by side with others.</summary>
    Read,

    /// <summary>Alone and in order.</summary>
    Write,

    /// <summary>At once, whatever else runs.</summary>
    Control,
}
