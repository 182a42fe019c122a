namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Answers as fast as it can: see <see cref="EchoServer"/>.</summary>
internal sealed class Echo : Script;
