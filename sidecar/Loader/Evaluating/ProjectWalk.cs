using System.Collections.Concurrent;

namespace Sidecar.Loader.Evaluating;

/// <summary>Evaluates projects and whatever they reference, level by level, a few at a time.</summary>
internal static class ProjectWalk
{
    private const int AtOnce = 2;

    /// <param name="roots">Where to begin; they come first in the answer, in this order.</param>
    /// <param name="finished">Files that are not evaluated again, but for those among the roots.</param>
    /// <param name="evaluator">Does the work.</param>
    /// <param name="starting">Told each file before its evaluation, on any thread.</param>
    /// <returns>Each file once.</returns>
    public static IReadOnlyList<EvaluatedProject> Evaluate(
        IReadOnlyCollection<string> roots,
        IEnumerable<string> finished,
        ProjectEvaluator evaluator,
        Action<string> starting)
    {
        var known = new HashSet<string>(finished.Concat(roots), PathRules.Comparer);
        var all = new List<EvaluatedProject>();
        var level = roots.ToList();
        while (level.Count > 0)
        {
            var evaluated = EvaluateLevel(level, evaluator, starting);
            all.AddRange(evaluated);
            level = evaluated
                .SelectMany(project => project.References)
                .Where(known.Add)
                .ToList();
        }
        return all;
    }

    private static EvaluatedProject[] EvaluateLevel(
        List<string> files, ProjectEvaluator evaluator, Action<string> starting)
    {
        var evaluated = new EvaluatedProject[files.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Min(AtOnce, Environment.ProcessorCount) };
        Parallel.ForEach(Partitioner.Create(0, files.Count, 1), parallel, range =>
        {
            starting(files[range.Item1]);
            evaluated[range.Item1] = evaluator.Evaluate(files[range.Item1]);
        });
        return evaluated;
    }
}
