using System.Collections.Frozen;
using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Impacts;

/// <summary>
/// Tells tests by the names of their attributes, or of those that these derive from: xunit, NUnit, MSTest and TUnit, restored or not.
/// </summary>
internal static class TestMethods
{
    private static readonly FrozenSet<string> Tests = new[]
    {
        "Fact", "Theory", "Test", "TestCase", "TestCaseSource", "TestMethod", "DataTestMethod",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> SetUps = new[]
    {
        "SetUp", "OneTimeSetUp", "TearDown", "OneTimeTearDown", "TestInitialize", "TestCleanup", "ClassInitialize", "ClassCleanup", "Before", "After",
    }.ToFrozenSet();

    /// <summary>Whether <paramref name="symbol"/> is a test.</summary>
    public static bool IsTest(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } && Has(symbol, Tests);

    /// <summary>Whether <paramref name="symbol"/> runs with every test of its type: a constructor, what its attributes say, what xunit calls.</summary>
    public static bool IsSetUp(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor }
        or IMethodSymbol { Name: "Dispose" or "DisposeAsync" or "InitializeAsync", Parameters.IsEmpty: true } || Has(symbol, SetUps);

    /// <summary>The tests of <paramref name="type"/>, those that it inherits included.</summary>
    public static IEnumerable<IMethodSymbol> Of(INamedTypeSymbol type)
    {
        for (var at = type; at is { SpecialType: not SpecialType.System_Object }; at = at.BaseType)
            foreach (var method in at.GetMembers().OfType<IMethodSymbol>().Where(IsTest))
                yield return method.OriginalDefinition;
    }

    private static bool Has(ISymbol symbol, FrozenSet<string> names) => symbol.GetAttributes().Any(attribute => Is(attribute.AttributeClass, names));

    private static bool Is(INamedTypeSymbol? attribute, FrozenSet<string> names)
    {
        for (var at = attribute; at is not null; at = at.BaseType)
            if (names.Contains(at.Name.EndsWith("Attribute", StringComparison.Ordinal) ? at.Name[..^"Attribute".Length] : at.Name))
                return true;
        return false;
    }
}
