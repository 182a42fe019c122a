using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Whether letters of another case are the same.</summary>
[JsonConverter(typeof(WireEnumConverter<LetterCase>))]
public enum LetterCase
{
    /// <summary>They are not.</summary>
    Exact,

    /// <summary>They are, in every language alike.</summary>
    Ignore,
}
