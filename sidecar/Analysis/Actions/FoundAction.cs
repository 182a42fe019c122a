using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Sidecar.Analysis.Symbols;
using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Actions;

/// <summary>Something that a provider offers.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Groups">The titles of those that it is nested in.</param>
/// <param name="Provider">The full name of who offers it.</param>
/// <param name="Diagnostic">What it mends; null for a refactoring.</param>
/// <param name="Source">For which file of which project.</param>
internal sealed record FoundAction(CodeAction Action, ImmutableArray<string> Groups, string Provider, Diagnostic? Diagnostic, SourceDocument Source)
{
    private const string Separator = " > ";

    public ActionKind Kind => Diagnostic is null ? ActionKind.Refactoring : ActionKind.Fix;

    /// <summary>Whether that is its title, alone or behind those of its groups.</summary>
    public bool IsCalled(string name) =>
        string.Equals(Action.Title, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(string.Join(Separator, Groups.Add(Action.Title)), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>What <paramref name="action"/> stands for: itself, or those nested in it. What needs an answer from a person is none.</summary>
    public static IEnumerable<FoundAction> LeavesOf(CodeAction action, string provider, Diagnostic? diagnostic, SourceDocument source) =>
        Leaves(action, []).Select(leaf => new FoundAction(leaf.Action, leaf.Groups, provider, diagnostic, source));

    private static IEnumerable<(CodeAction Action, ImmutableArray<string> Groups)> Leaves(CodeAction action, ImmutableArray<string> groups) =>
        action.NestedActions.IsDefaultOrEmpty
            ? action is CodeActionWithOptions ? [] : [(action, groups)]
            : action.NestedActions.SelectMany(nested => Leaves(nested, groups.Add(action.Title)));
}
