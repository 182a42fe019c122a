using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Uses;

/// <summary>By which words and signs a symbol can be used.</summary>
/// <param name="Names">Its names; a file that uses it by name holds one of them, or an alias.</param>
/// <param name="Signs">Keywords and signs of constructs that use it without a name.</param>
internal sealed record SearchWords(IReadOnlyList<string> Names, IReadOnlyList<string> Signs)
{
    /// <summary>Whether a type is searched, which none but names of types use.</summary>
    public bool TypesOnly { get; private init; }

    private const string AttributeSuffix = "Attribute";

    private static readonly FrozenDictionary<string, string[]> SignsOfPatterns = new Dictionary<string, string[]>
    {
        ["GetEnumerator"] = ["foreach"],
        ["GetAsyncEnumerator"] = ["foreach"],
        ["MoveNext"] = ["foreach"],
        ["MoveNextAsync"] = ["foreach"],
        ["Current"] = ["foreach"],
        ["GetAwaiter"] = ["await"],
        ["IsCompleted"] = ["await"],
        ["GetResult"] = ["await"],
        ["Dispose"] = ["using", "foreach"],
        ["DisposeAsync"] = ["using", "foreach"],
        ["Deconstruct"] = ["=", "foreach"],
        ["Add"] = ["{"],
        ["Cast"] = ["from", "join"],
        ["Select"] = ["select", "let"],
        ["SelectMany"] = ["from"],
        ["Where"] = ["where"],
        ["Join"] = ["join"],
        ["GroupJoin"] = ["join"],
        ["OrderBy"] = ["orderby"],
        ["OrderByDescending"] = ["orderby"],
        ["ThenBy"] = ["orderby"],
        ["ThenByDescending"] = ["orderby"],
        ["GroupBy"] = ["group"],
    }.ToFrozenDictionary();

    /// <summary>Whether the language calls a member of that name without the name being written.</summary>
    public static bool IsCalledUnwritten(string name) => SignsOfPatterns.ContainsKey(name) || name is "Invoke" or "Slice";

    /// <summary>The words of <paramref name="symbol"/>.</summary>
    public static SearchWords Of(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => new(NamesOf(type), type.TypeKind is TypeKind.Class or TypeKind.Struct ? ["new", "this", "base"] : []) { TypesOnly = true },
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => new(NamesOf(constructor.ContainingType), ["new", "this", "base"]),
        IMethodSymbol { MethodKind: MethodKind.Conversion } => new([], ["(", UnwrittenOperators.Word]),
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator, Name: WellKnownMemberNames.TrueOperatorName or WellKnownMemberNames.FalseOperatorName } => new([], [UnwrittenOperators.Word]),
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } op => new([], [.. OperatorTokens(op)]),
        IPropertySymbol { IsIndexer: true } => new([], ["["]),
        _ => new([NameMatch.SimpleNameOf(symbol)], SignsOfPatterns.GetValueOrDefault(NameMatch.SimpleNameOf(symbol), [])),
    };

    private static IReadOnlyList<string> NamesOf(INamedTypeSymbol type) =>
        type.Name.Length > AttributeSuffix.Length && type.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal)
            ? [type.Name, type.Name[..^AttributeSuffix.Length]]
            : [type.Name];

    private static IEnumerable<string> OperatorTokens(IMethodSymbol op)
    {
        var text = SyntaxFacts.GetText(SyntaxFacts.GetOperatorKind(op.MetadataName));
        // The short forms call & and |, too.
        return text.Length == 0 ? [] : [text, text + "=", .. text is "&" or "|" ? [text + text] : Array.Empty<string>()];
    }
}
