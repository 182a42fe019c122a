using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Answers;

/// <summary>How much a diagnostic matters, most first.</summary>
[JsonConverter(typeof(WireEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>The project does not compile.</summary>
    Error,

    /// <summary>It compiles, but something is likely to be wrong.</summary>
    Warning,

    /// <summary>A suggestion.</summary>
    Info,

    /// <summary>For tools.</summary>
    Hidden,
}
