using Sidecar.Tasks.Items;
using Sidecar.Tasks.Reporting;

namespace Sidecar.Tasks.Checking;

/// <summary>What is wrong with an answer.</summary>
/// <param name="Missing">Right facts that were not told.</param>
/// <param name="False">Wrong ones that were, with nothing to tell them apart.</param>
internal sealed record Verdict(IReadOnlyList<string> Missing, IReadOnlyList<string> False)
{
    public bool IsRight => Missing.Count == 0 && False.Count == 0;

    /// <summary>Holds what was told against what is known.</summary>
    public static Verdict Of(TaskItem task, IReadOnlyList<Exchange> exchanges, IEnumerable<string> proof)
    {
        var evidence = new Evidence(exchanges);
        return new Verdict(
            [.. task.Right.Concat(proof).Where(fact => !evidence.Holds(fact))],
            [.. from wrong in task.Wrong
                where evidence.Claims(wrong.Fact) && (wrong.Unless is null || !evidence.Holds(wrong.Unless))
                select wrong.Fact]);
    }

    public override string ToString() =>
        IsRight ? "right" : string.Join("; ", Missing.Select(fact => $"missing {fact}").Concat(False.Select(fact => $"false {fact}")));
}
