namespace Sidecar.Comparison.Removal;

/// <summary>What a solution's build and its tests said.</summary>
/// <param name="Build">The build.</param>
/// <param name="Tests">The tests.</param>
internal sealed record TestedBuild(SolutionBuild Build, SolutionTests Tests)
{
    /// <summary>Builds everything anew and runs the tests that <paramref name="filter"/> leaves.</summary>
    public static async Task<TestedBuild> RunAsync(string solution, string? filter, CancellationToken cancellation)
    {
        var build = await SolutionBuild.RunAsync(solution, cancellation).ConfigureAwait(false);
        return new TestedBuild(build, await SolutionTests.RunAsync(solution, filter, cancellation).ConfigureAwait(false));
    }
}
