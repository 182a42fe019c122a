using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Answers;

/// <summary>What is done with a symbol at a place.</summary>
[JsonConverter(typeof(WireEnumConverter<UseKind>))]
public enum UseKind
{
    /// <summary>Its value is read.</summary>
    Read,

    /// <summary>It is given a value.</summary>
    Write,

    /// <summary>Both, as <c>+=</c>, <c>++</c> and <c>ref</c> do.</summary>
    ReadWrite,

    /// <summary>It is called, by an operator or a statement too.</summary>
    Call,

    /// <summary>A method is named and not called, to make a delegate of it.</summary>
    MethodGroup,

    /// <summary>An object is made of the type, by the constructor.</summary>
    Create,

    /// <summary>A type, or what it is in, stands for itself: of a variable, an argument, before a dot.</summary>
    Type,

    /// <summary>A type derives from it or implements it.</summary>
    Base,

    /// <summary>It is an attribute.</summary>
    Attribute,

    /// <summary>A handler is added to an event.</summary>
    Subscribe,

    /// <summary>A handler is taken from an event.</summary>
    Unsubscribe,

    /// <summary>A <c>using</c> directive names it.</summary>
    Using,

    /// <summary><c>nameof</c> names it.</summary>
    Nameof,

    /// <summary>A documentation comment names it.</summary>
    Cref,

    /// <summary>It is declared; among <c>occurrences</c> only.</summary>
    Declaration,
}
