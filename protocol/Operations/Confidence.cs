using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>How sure it is that nothing uses a symbol, surest first.</summary>
[JsonConverter(typeof(WireEnumConverter<Confidence>))]
public enum Confidence
{
    /// <summary>No code of the solution uses it, and none outside of it can.</summary>
    High,

    /// <summary>No code of the product uses it, but there are ways to it that code does not show.</summary>
    Medium,

    /// <summary>No code uses it that was seen, but something points to a use.</summary>
    Low,
}
