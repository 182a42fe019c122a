namespace Sidecar.Host.Client;

/// <summary>A request on its way. Whoever takes it out of <see cref="PendingCalls"/> completes it, so it is completed once.</summary>
internal sealed class PendingCall : TaskCompletionSource<CallOutcome>
{
    private readonly long _startedAt;
    private long _lastSign;

    public PendingCall(long id, Question question, long startedAt)
        : base(TaskCreationOptions.RunContinuationsAsynchronously) =>
        (Id, Question, _startedAt, _lastSign) = (id, question, startedAt, startedAt);

    public long Id { get; }

    public Question Question { get; }

    public void SawProgress(long timestamp) => Volatile.Write(ref _lastSign, timestamp);

    public bool IsOverdue(long now, TimeProvider time) =>
        time.GetElapsedTime(Volatile.Read(ref _lastSign), now) > Question.Deadline
        || time.GetElapsedTime(_startedAt, now) > Question.Cap;
}
