using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Sources;

namespace Sidecar.Server.Tests.Indexing;

/// <summary>What a text declares, line by line: once as a whole, once in outline.</summary>
internal static class OutlineSymbols
{
    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.CSharpErrorMessageFormat
        .AddMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeAccessibility)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    /// <summary>The whole tree of <paramref name="code"/>.</summary>
    public static SyntaxTree Whole(string code) => CSharpSyntaxTree.ParseText(SourceText.From(code), Options, "/A.cs");

    /// <summary>Its outline, bodies blanked.</summary>
    public static SyntaxTree Outline(string code) =>
        CSharpSyntaxTree.ParseText(new OutlineText(SourceText.From(code), IndexOf(code).Bodies), Options, "/A.cs");

    /// <summary>Its index.</summary>
    public static FileIndex IndexOf(string code) => FileIndexer.Of(Whole(code), CancellationToken.None);

    /// <summary>
    /// Every symbol that is declared outside of bodies: what it is, where, and what attributes say. The field behind a property
    /// that says <c>field</c> in a body is none: nobody can name it.
    /// </summary>
    public static string DeclaredBy(IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference> references)
    {
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        var compilation = CSharpCompilation.Create("A", trees, references, options);
        return string.Join('\n', Below(compilation.Assembly.GlobalNamespace)
            .Where(symbol => symbol is not IFieldSymbol { IsImplicitlyDeclared: true })
            .Select(Describe));
    }

    /// <summary>What the compiler says is wrong, as far as it is about declarations or syntax.</summary>
    public static IEnumerable<string> ErrorsOf(SyntaxTree tree) =>
        tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString());

    private static IEnumerable<ISymbol> Below(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member is INamespaceOrTypeSymbol inner ? Below(inner).Prepend(member) : [member]);

    private static string Describe(ISymbol symbol)
    {
        var places = string.Join(' ', symbol.Locations.Select(l => l.SourceSpan));
        var attributes = string.Join(' ', symbol.GetAttributes().Select(a => a.ToString()));
        return $"{symbol.GetDocumentationCommentId()} {symbol.ToDisplayString(Full)} {places} {attributes} {ConstantOf(symbol)} {symbol.GetDocumentationCommentXml()} {ParametersOf(symbol)}";
    }

    private static object? ConstantOf(ISymbol symbol) => symbol is IFieldSymbol { HasConstantValue: true } field ? field.ConstantValue : null;

    private static string ParametersOf(ISymbol symbol) => string.Join(' ', (symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    }).Select(p => $"{p.Name}:{p.Locations.FirstOrDefault()?.SourceSpan}={(p.HasExplicitDefaultValue ? p.ExplicitDefaultValue : "")} {string.Join(' ', p.GetAttributes())}"));
}
