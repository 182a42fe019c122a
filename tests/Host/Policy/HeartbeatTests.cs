using Sidecar.Host.Client;

namespace Sidecar.Host.Tests.Policy;

public sealed class HeartbeatTests
{
    [Theory]
    [Trait("Fault", "65")]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void Silence_alone_is_no_hang(bool deadlinePassed, bool pipeIsFull, bool hangs)
    {
        var heartbeat = new Heartbeat(allowedMisses: 3);
        heartbeat.Asked(now: 10);
        if (deadlinePassed)
            heartbeat.DeadlinePassed();

        Assert.False(heartbeat.Hangs(lastHeard: 5, pipeIsFull));
        Assert.False(heartbeat.Hangs(lastHeard: 5, pipeIsFull));

        Assert.Equal(hangs, heartbeat.Hangs(lastHeard: 5, pipeIsFull));
    }

    [Fact]
    [Trait("Fault", "73")]
    public void Any_message_starts_the_count_over()
    {
        var heartbeat = new Heartbeat(allowedMisses: 2);
        heartbeat.Asked(now: 10);
        heartbeat.DeadlinePassed();
        Assert.False(heartbeat.Hangs(lastHeard: 5, pipeIsFull: false));

        Assert.False(heartbeat.Hangs(lastHeard: 11, pipeIsFull: false));
        heartbeat.Asked(now: 20);

        Assert.False(heartbeat.Hangs(lastHeard: 11, pipeIsFull: false));
        Assert.False(heartbeat.Hangs(lastHeard: 11, pipeIsFull: false));
    }

    [Fact]
    public void Nothing_is_owed_before_the_first_beat() =>
        Assert.False(new Heartbeat(allowedMisses: 1).IsOwed(lastHeard: 0));
}
