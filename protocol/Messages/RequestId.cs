using System.Globalization;
using System.Text.Json;

namespace Sidecar.Protocol.Messages;

/// <summary>
/// The id of a request: a 64-bit integer or a string, echoed as it came. <c>default</c> is "no id", written as null.
/// </summary>
public readonly struct RequestId : IEquatable<RequestId>
{
    private readonly string? _text;
    private readonly long _number;
    private readonly bool _isNumber;

    /// <summary>A number as an id.</summary>
    public RequestId(long number)
    {
        _number = number;
        _isNumber = true;
    }

    /// <summary>A string as an id.</summary>
    public RequestId(string text) => _text = text;

    /// <summary>Whether the message had no id that could be read.</summary>
    public bool IsNone => !_isNumber && _text is null;

    /// <summary>The number, when the id is one.</summary>
    public bool TryGetNumber(out long number)
    {
        number = _number;
        return _isNumber;
    }

    /// <summary>Writes the id as a JSON value.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        if (_isNumber)
            writer.WriteNumberValue(_number);
        else if (_text is null)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(_text);
    }

    /// <summary>Reads the id at the reader's current token; false when the token is no id.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out RequestId id)
    {
        id = default;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
            id = new RequestId(number);
        else if (reader.TokenType == JsonTokenType.String)
            id = new RequestId(reader.GetString()!);
        return !id.IsNone;
    }

    /// <inheritdoc/>
    public bool Equals(RequestId other) =>
        _isNumber == other._isNumber && _number == other._number && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RequestId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_isNumber, _number, _text);

    /// <inheritdoc/>
    public override string ToString() => _isNumber ? _number.ToString(CultureInfo.InvariantCulture) : _text ?? "null";

    /// <summary>Whether both are the same id.</summary>
    public static bool operator ==(RequestId left, RequestId right) => left.Equals(right);

    /// <summary>Whether they are different ids.</summary>
    public static bool operator !=(RequestId left, RequestId right) => !left.Equals(right);
}
