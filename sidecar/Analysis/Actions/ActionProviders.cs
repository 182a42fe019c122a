using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sidecar.Analysis.Actions;

/// <summary>What can offer actions.</summary>
/// <param name="Fixes">They mend what a diagnostic says.</param>
/// <param name="Refactorings">They offer something for a place.</param>
/// <param name="Analyzers">They find diagnostics, besides the compiler.</param>
/// <param name="Failures">Those that could not be made, and why.</param>
internal sealed record ActionProviders(
    ImmutableArray<CodeFixProvider> Fixes,
    ImmutableArray<CodeRefactoringProvider> Refactorings,
    ImmutableArray<DiagnosticAnalyzer> Analyzers,
    ImmutableArray<ProviderFailure> Failures)
{
    /// <summary>Nothing.</summary>
    public static ActionProviders None { get; } = new([], [], [], []);

    /// <summary>These and those of <paramref name="other"/> that are not here: code style is in the SDK's features, and in the analyzers of who enforces it in builds.</summary>
    public ActionProviders With(ActionProviders other) => new(
        Join(Fixes, other.Fixes), Join(Refactorings, other.Refactorings), Join(Analyzers, other.Analyzers), [.. Failures, .. other.Failures]);

    private static ImmutableArray<T> Join<T>(ImmutableArray<T> some, ImmutableArray<T> others)
        where T : class => [.. some.Concat(others).DistinctBy(one => one.GetType().FullName)];
}
