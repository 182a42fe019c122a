using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>What depends on what.</summary>
[JsonConverter(typeof(WireEnumConverter<DependencyLevel>))]
public enum DependencyLevel
{
    /// <summary>Projects, on those they reference.</summary>
    Projects,

    /// <summary>Namespaces, on those whose types their code names.</summary>
    Namespaces,
}
