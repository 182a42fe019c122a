namespace Sidecar.Host.Client;

/// <summary>What all sidecars of one host share.</summary>
internal sealed record ConnectionContext(SupervisionOptions Supervision, TimeProvider Time, EventPump Events, CallIds Ids);
