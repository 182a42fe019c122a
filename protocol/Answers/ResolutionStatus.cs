using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Answers;

/// <summary>How well a place was understood.</summary>
[JsonConverter(typeof(WireEnumConverter<ResolutionStatus>))]
public enum ResolutionStatus
{
    /// <summary>Exactly one symbol is there.</summary>
    Exact,

    /// <summary>Something close was taken instead; the note says what.</summary>
    Corrected,

    /// <summary>Several symbols fit; none was taken.</summary>
    Ambiguous,

    /// <summary>No symbol fits.</summary>
    NotFound,
}
