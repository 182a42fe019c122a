using System.Text.Json.Serialization;

namespace Sidecar.Protocol.Loading;

/// <summary>How the lines between a sidecar and its loader are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LoadRequest))]
[JsonSerializable(typeof(LoadEvent))]
public sealed partial class LoadingJson : JsonSerializerContext;
