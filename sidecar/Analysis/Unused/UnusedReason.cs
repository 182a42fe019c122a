using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Unused;

/// <summary>Says why a declaration counts as unused, and why not for sure.</summary>
internal static class UnusedReason
{
    /// <summary>One sentence about <paramref name="node"/>.</summary>
    public static string Of(CodeNode node, UseFlow flow) => Uses(node, flow) + (flow.DoubtOf(node), flow.ThroughOf(node)) switch
    {
        ({ } doubt, _) => $"; but {doubt.Why}",
        (_, { } through) => $"; but {NameOf(through)} may be used",
        _ => "",
    };

    private static string Uses(CodeNode node, UseFlow flow)
    {
        if (UseFlow.IsTested(node))
            return "only tests use it";
        var users = flow.UsersOf(node).Where(user => user != node && !IsIn(user.Symbol, node.Symbol)).DistinctBy(user => user.Key).OrderBy(user => user.Key, StringComparer.Ordinal).ToArray();
        return users switch
        {
            [] => flow.UsersOf(node).Any() ? "only it uses itself" : "no code uses it",
            [var user] => $"only {NameOf(user)} uses it, which nothing uses either",
            [var user, ..] => $"only {NameOf(user)} and {users.Length - 1} more use it, which nothing uses either",
        };
    }

    private static string NameOf(CodeNode node) => node.Symbol.ContainingType is { } type ? $"{type.Name}.{node.Symbol.Name}" : node.Symbol.Name;

    private static bool IsIn(ISymbol symbol, ISymbol holder)
    {
        for (var at = symbol.ContainingType; at is not null; at = at.ContainingType)
            if (SymbolKeys.Of(at) == SymbolKeys.Of(holder))
                return true;
        return false;
    }
}
