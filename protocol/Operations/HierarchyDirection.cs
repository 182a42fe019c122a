using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Which way a hierarchy is followed.</summary>
[JsonConverter(typeof(WireEnumConverter<HierarchyDirection>))]
public enum HierarchyDirection
{
    /// <summary>Both ways.</summary>
    Both,

    /// <summary>To base types and interfaces.</summary>
    Up,

    /// <summary>To derived types.</summary>
    Down,
}
