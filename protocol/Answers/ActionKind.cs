using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Answers;

/// <summary>Why an action is offered.</summary>
[JsonConverter(typeof(WireEnumConverter<ActionKind>))]
public enum ActionKind
{
    /// <summary>It mends what a diagnostic says.</summary>
    Fix,

    /// <summary>It suits the place.</summary>
    Refactoring,
}
