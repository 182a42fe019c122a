using System.Text.Json.Serialization;

namespace Sidecar.Host.Client;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CancelNotification))]
internal sealed partial class HostJson : JsonSerializerContext;
