using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sidecar.Protocol.Messages;

/// <summary>Enums travel as lower-case words with hyphens, never as numbers.</summary>
public sealed class WireEnumConverter<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
