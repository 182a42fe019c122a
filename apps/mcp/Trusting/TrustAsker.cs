namespace Sidecar.Mcp.Trusting;

/// <summary>Asks a person whether the build of the workspace in a folder may be run.</summary>
internal delegate Task<TrustChoice> TrustAsker(string folder, CancellationToken cancellation);
