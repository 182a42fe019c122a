using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>How a graph is answered.</summary>
[JsonConverter(typeof(WireEnumConverter<GraphFormat>))]
public enum GraphFormat
{
    /// <summary>As lists.</summary>
    Data,

    /// <summary>As the text of a Mermaid flowchart.</summary>
    Mermaid,

    /// <summary>As the text of a Graphviz digraph.</summary>
    Dot,
}
