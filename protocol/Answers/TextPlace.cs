using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Answers;

/// <summary>What of C# a place in a text belongs to.</summary>
[JsonConverter(typeof(WireEnumConverter<TextPlace>))]
public enum TextPlace
{
    /// <summary>Keywords, signs, numbers, directives, white space between them; asked for, identifiers too.</summary>
    Code,

    /// <summary>A name.</summary>
    Identifier,

    /// <summary>A string or a character, also the text of an interpolated one.</summary>
    String,

    /// <summary>A remark or documentation, with the names in it.</summary>
    Comment,

    /// <summary>A branch of <c>#if</c> that no project compiles.</summary>
    Excluded,
}
