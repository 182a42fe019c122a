namespace Sidecar.Analysis.Diffs;

/// <summary>What makes one list of lines of another: the fewest lines that go and come, found as Myers did ("An O(ND) Difference Algorithm").</summary>
internal static class LineChanges
{
    // Beyond so many, what is between the first and the last changed line counts as changed: the way there would need megabytes.
    private const int MostSteps = 2000;

    /// <summary>The changes, in order.</summary>
    public static IReadOnlyList<LineChange> Between(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start])
            start++;
        var (oldEnd, newEnd) = (old.Count, now.Count);
        while (oldEnd > start && newEnd > start && old[oldEnd - 1] == now[newEnd - 1])
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        if (oldEnd == start && newEnd == start)
            return [];
        var (oldCount, newCount) = (oldEnd - start, newEnd - start);
        var steps = oldCount == 0 || newCount == 0 ? null : Steps(oldCount, newCount, (x, y) => old[start + x] == now[start + y]);
        return steps is null ? [new LineChange(start, oldCount, start, newCount)] : Collect(steps, oldCount, newCount, start);
    }

    // How far each diagonal gets with each number of steps; null when there are too many.
    private static List<int[]>? Steps(int oldCount, int newCount, Func<int, int, bool> same)
    {
        var steps = new List<int[]>();
        int[] before = [0, 0, 0];
        for (var step = 0; step <= Math.Min(oldCount + newCount, MostSteps); step++)
        {
            var far = new int[(2 * step) + 3];
            for (var diagonal = -step; diagonal <= step; diagonal += 2)
            {
                var x = step == 0 ? 0 : ComesDown(before, step, diagonal) ? At(before, step - 1, diagonal + 1) : At(before, step - 1, diagonal - 1) + 1;
                while (x < oldCount && x - diagonal < newCount && same(x, x - diagonal))
                    x++;
                far[diagonal + step + 1] = x;
                if (x >= oldCount && x - diagonal >= newCount)
                    return [.. steps, far];
            }
            steps.Add(far);
            before = far;
        }
        return null;
    }

    private static int At(int[] far, int step, int diagonal) => far[diagonal + step + 1];

    private static bool ComesDown(int[] before, int step, int diagonal) =>
        diagonal == -step || (diagonal != step && At(before, step - 1, diagonal - 1) < At(before, step - 1, diagonal + 1));

    // Back from the end; steps that touch are one change.
    private static List<LineChange> Collect(List<int[]> steps, int x, int y, int start)
    {
        var changes = new List<LineChange>();
        for (var step = steps.Count - 1; step > 0; step--)
        {
            var diagonal = x - y;
            var down = ComesDown(steps[step - 1], step, diagonal);
            var (fromX, from) = (At(steps[step - 1], step - 1, down ? diagonal + 1 : diagonal - 1), down ? diagonal + 1 : diagonal - 1);
            var fromY = fromX - from;
            var change = new LineChange(start + fromX, down ? 0 : 1, start + fromY, down ? 1 : 0);
            if (changes is [.., var next] && next.OldStart == change.OldStart + change.OldCount && next.NewStart == change.NewStart + change.NewCount)
                changes[^1] = new LineChange(change.OldStart, change.OldCount + next.OldCount, change.NewStart, change.NewCount + next.NewCount);
            else
                changes.Add(change);
            (x, y) = (fromX, fromY);
        }
        changes.Reverse();
        return changes;
    }
}
