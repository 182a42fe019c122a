using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>What a symbol is to one above it.</summary>
[JsonConverter(typeof(WireEnumConverter<ImplementationKind>))]
public enum ImplementationKind
{
    /// <summary>A class or struct of an interface, or a member of an interface's member.</summary>
    Implements,

    /// <summary>A member of a virtual or abstract member.</summary>
    Overrides,

    /// <summary>A class of a class, or an interface of an interface.</summary>
    Derives,
}
