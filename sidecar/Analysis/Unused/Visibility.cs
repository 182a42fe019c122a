using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Unused;

/// <summary>Who outside of the solution can use a symbol.</summary>
internal static class Visibility
{
    /// <summary>Whether it is there for others than this solution.</summary>
    public static bool IsOffered(CodeNode node) => node.Variants.Any(variant => variant.Unit.IsOffered && ReachOf(variant.Symbol) == Accessibility.Public);

    /// <summary>What its accessibility leaves open.</summary>
    public static Doubt? Of(Suspect suspect)
    {
        return ReachOf(suspect.Symbol) switch
        {
            Accessibility.Public when suspect.Unit.IsOffered => Doubt.Low($"whoever references {suspect.Unit.Unit.Input.Name} can"),
            Accessibility.Public => Doubt.Medium($"it is public, and {suspect.Unit.Unit.Input.Name} can be referenced"),
            Accessibility.Internal when suspect.Unit.Strangers is [var friend, ..] => Doubt.Low($"{friend}, which is not in the solution, can"),
            _ => null,
        };
    }

    // Public, internal or private: what it and all types around it let through.
    private static Accessibility ReachOf(ISymbol symbol)
    {
        var reach = Accessibility.Public;
        for (var at = symbol; at is not null; at = at.ContainingType)
        {
            if (at.DeclaredAccessibility == Accessibility.Private || (at is INamedTypeSymbol { IsFileLocal: true }))
                return Accessibility.Private;
            if (at.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal)
                reach = Accessibility.Internal;
        }
        return reach;
    }
}
