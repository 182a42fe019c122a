using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Why nothing follows below an entry of a tree.</summary>
[JsonConverter(typeof(WireEnumConverter<Repetition>))]
public enum Repetition
{
    /// <summary>It is the symbol that was asked about, or one that it is below already.</summary>
    Cycle,

    /// <summary>What is below it stands below another entry of the same symbol.</summary>
    Shown,
}
