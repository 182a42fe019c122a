using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>What code does with a member at one place.</summary>
[JsonConverter(typeof(WireEnumConverter<CallKind>))]
public enum CallKind
{
    /// <summary>Calls a method, a constructor or an operator.</summary>
    Call,

    /// <summary>Reads a property, an indexer or a field.</summary>
    Get,

    /// <summary>Writes it.</summary>
    Set,

    /// <summary>Reads and writes it, as <c>+=</c> does.</summary>
    GetSet,

    /// <summary>Subscribes to an event.</summary>
    Add,

    /// <summary>Unsubscribes from it.</summary>
    Remove,

    /// <summary>Raises it.</summary>
    Raise,

    /// <summary>Names it without calling it: a method as a delegate, an attribute.</summary>
    Reference,
}
