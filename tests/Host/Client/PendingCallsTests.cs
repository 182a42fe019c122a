using Sidecar.Host.Client;

namespace Sidecar.Host.Tests.Client;

/// <summary>Answers that nobody waits for any more are told from answers to what nobody asked.</summary>
public sealed class PendingCallsTests
{
    [Fact]
    public void The_late_answer_to_a_call_that_was_given_up_is_expected_once_whatever_else_was_given_up_since()
    {
        var calls = new PendingCalls();
        for (var id = 1; id <= 5000; id++)
            calls.Expect(id);
        for (var id = 1; id <= 5000; id++)
            Assert.True(calls.WasAbandoned(id));
        Assert.False(calls.WasAbandoned(1));
    }

    [Fact]
    public void What_a_sidecar_never_answers_is_not_remembered_for_ever()
    {
        var calls = new PendingCalls();
        for (var id = 1; id <= 200_000; id++)
            calls.Expect(id);
        Assert.False(calls.WasAbandoned(1));
        Assert.True(calls.WasAbandoned(200_000));
    }
}
