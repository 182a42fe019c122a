using Sidecar.Protocol.Messages;

namespace Sidecar.FakeSidecar;

/// <summary>A sidecar that behaves. Each misbehaviour is a subclass that overrides what it does wrong.</summary>
internal abstract class Script
{
    public static Script ForThisProcess(bool isOneShot)
    {
        var name = FakeEnvironment.Read(isOneShot ? FakeEnvironment.OneShotScript : FakeEnvironment.Script);
        var number = isOneShot ? 1 : FakeEnvironment.CountProcess();
        if (name is null || (FakeEnvironment.Read(FakeEnvironment.Times) is { } times && number > int.Parse(times)))
            return new Scripts.Behave();
        var type = Type.GetType($"Sidecar.FakeSidecar.Scripts.{name}")
            ?? throw new InvalidOperationException($"There is no script '{name}' under Scripts/.");
        return (Script)Activator.CreateInstance(type)!;
    }

    /// <summary>Before standard input and output are taken away from everybody else.</summary>
    public virtual void BeforeDescriptors()
    {
    }

    /// <summary>Before anything is read.</summary>
    public virtual void BeforeHandshake(FakePeer peer)
    {
    }

    public virtual void OnInitialize(FakePeer peer, Message.Request request) => peer.Answer(request);

    /// <summary>Any request but <c>initialize</c>, <c>health</c> and <c>shutdown</c>; the only one in one-shot mode.</summary>
    public virtual void OnRequest(FakePeer peer, Message.Request request) => peer.Answer(request);

    public virtual void OnNotification(FakePeer peer, Message.Notification notification)
    {
    }

    public virtual void OnResponse(FakePeer peer, Message.Response response)
    {
    }

    /// <summary>True when it exits.</summary>
    public virtual bool OnShutdown(FakePeer peer, Message.Request request)
    {
        peer.Answer(request);
        return true;
    }

    /// <summary>What to do when nobody asks any more; the process exits afterwards.</summary>
    public virtual void OnEndOfInput()
    {
    }
}
