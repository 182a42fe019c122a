namespace Sidecar.Host.Client;

/// <summary>The parameters of <c>$/cancelRequest</c>.</summary>
internal sealed record CancelNotification(long Id);
