namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Does nothing wrong.</summary>
internal sealed class Behave : Script;
