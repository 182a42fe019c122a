namespace Sidecar.FakeSidecar.Scripts;

/// <summary>Says why on standard error and exits.</summary>
internal sealed class ExitBeforeHandshake : Script
{
    public override void BeforeHandshake(FakePeer peer)
    {
        Console.Error.WriteLine("the fake has no licence");
        Environment.Exit(3);
    }
}
