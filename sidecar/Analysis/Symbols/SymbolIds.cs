using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Symbols;

/// <summary>
/// Stable ids: the compiler's documentation comment id (C# specification, annex D.4.2), with <c>@assembly</c> behind it
/// where two assemblies declare the same one. Only declarations that such an id can name have one.
/// </summary>
internal static class SymbolIds
{
    /// <summary>The id of <paramref name="symbol"/>'s definition; null for locals, parameters and what is inside methods.</summary>
    public static string? Of(ISymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        if (definition is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            return null;
        return definition.Kind is SymbolKind.NamedType or SymbolKind.Method or SymbolKind.Property or SymbolKind.Field
            or SymbolKind.Event or SymbolKind.Namespace
            ? definition.GetDocumentationCommentId()
            : null;
    }

    /// <summary>The symbols of that id, which must name no assembly.</summary>
    public static IEnumerable<ISymbol> Find(string id, Compilation compilation)
    {
        var found = DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation);
        if (!found.IsEmpty || id[0] is 'T' or 'N')
            return found;
        // The compiler writes ids that it does not read again: explicit implementations of generic interfaces, members without a name in C#.
        var parameters = id.IndexOf('(', StringComparison.Ordinal);
        var dot = (parameters < 0 ? id : id[..parameters]).LastIndexOf('.');
        return dot < 0
            ? []
            : DocumentationCommentId.GetSymbolsForDeclarationId("T" + id[1..dot], compilation).OfType<INamedTypeSymbol>()
                .SelectMany(type => type.GetMembers()).Where(member => member.GetDocumentationCommentId() == id);
    }

    /// <summary>Whether that is the id of the code that stands outside of all types.</summary>
    public static bool IsEntryPoint(string id) => id.StartsWith("M:Program.{Main}$", StringComparison.Ordinal);

    /// <summary>The id that also says in which assembly.</summary>
    public static string? WithAssembly(ISymbol symbol) =>
        Of(symbol) is { } id && symbol.ContainingAssembly is { } assembly ? $"{id}@{assembly.Name}" : Of(symbol);

    /// <summary>Whether <paramref name="text"/> has the form of an id rather than of a name.</summary>
    public static bool IsId(string text) =>
        text.Length > 2 && text[1] == ':' && text[0] is 'T' or 'M' or 'P' or 'F' or 'E' or 'N';

    /// <summary>The two parts of an id; the assembly is null when it does not say.</summary>
    public static (string Id, string? Assembly) Split(string text)
    {
        // An id itself holds @ for by-reference parameters, but never behind its closing parenthesis.
        var at = text.LastIndexOf('@');
        return at > 0 && at > text.LastIndexOf(')') ? (text[..at], text[(at + 1)..]) : (text, null);
    }
}
