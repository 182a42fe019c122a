using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Queries;

/// <summary>
/// What syntax alone can answer, while projects are still being loaded: no ids of members, no code that generators make, and
/// every file below the root, whether a project compiles it or not.
/// </summary>
public static class SyntaxAnswers
{
    /// <summary>Declarations whose name fits.</summary>
    public static SearchSymbolsResult Search(string root, SearchSymbols request, AnswerInfo answer, CancellationToken cancellation)
    {
        var query = request.Query.Trim();
        var pattern = new NamePattern(query[(query.LastIndexOf('.') + 1)..]);
        var letters = query[(query.LastIndexOf('.') + 1)..].Where(char.IsAsciiLetter).Distinct().ToArray();
        var found = SyntaxFiles.Find(root, text => letters.All(letter => text.Contains(letter, StringComparison.OrdinalIgnoreCase)), cancellation)
            .SelectMany(file => file.Index.Declarations, (file, declared) => (File: file, Declared: declared))
            .Where(d => !d.Declared.IsNamespace && pattern.Fits(d.Declared.Name, d.Declared.Letters))
            .OrderBy(d => !d.Declared.Name.Equals(query, StringComparison.OrdinalIgnoreCase))
            .ThenBy(d => !d.Declared.IsType)
            .ThenBy(d => d.Declared.Name.Length)
            .ThenBy(d => d.Declared.Name, StringComparer.Ordinal)
            .ThenBy(d => d.File.Path, StringComparer.Ordinal)
            .ToArray();
        var limit = request.Limit ?? Limit.Default;
        return new SearchSymbolsResult(
            [.. found.Take(limit).Select(d => Summarize(root, d.File, d.Declared))],
            answer with { CutFrom = found.Length > limit ? found.Length : null });
    }

    /// <summary>What a file declares; null when there is no such file.</summary>
    public static ListMembersResult? List(string root, ListMembers request, AnswerInfo answer, CancellationToken cancellation)
    {
        var path = WorkspacePath.Expand(root, request.File!);
        if (SyntaxFiles.Read(path) is not { } text)
            return null;
        var file = SyntaxFile.Of(path, text, cancellation);
        var members = file.Index.Declarations.Where(declared => !declared.IsNamespace).ToArray();
        var limit = request.Limit ?? Limit.Default;
        return new ListMembersResult(
            Resolution: null,
            [.. members.Take(limit).Select(declared => new Member(DepthOf(file.Index, declared), Summarize(root, file, declared)))],
            answer with { CutFrom = members.Length > limit ? members.Length : null });
    }

    private static int DepthOf(FileIndex index, DeclaredName declared)
    {
        var depth = 0;
        for (var at = declared.Container; at >= 0 && !index.Declarations[at].IsNamespace; at = index.Declarations[at].Container)
            depth++;
        return depth;
    }

    private static SymbolSummary Summarize(string root, SyntaxFile file, DeclaredName declared)
    {
        var names = new List<string> { declared.Name };
        for (var at = declared.Container; at >= 0; at = file.Index.Declarations[at].Container)
            names.Insert(0, file.Index.Declarations[at].Name);
        var path = string.Join('.', names);
        var text = file.Tree.GetText();
        var position = text.Lines.GetLinePosition(declared.Position);
        return new SymbolSummary(declared.IsType && declared.Arity == 0 ? "T:" + path : null, KindOf(declared), path + ParametersOf(file, declared))
        {
            Location = new CodeLocation(
                WorkspacePath.Shorten(root, file.Path), position.Line + 1, position.Character + 1, text.Lines[position.Line].ToString().Trim()),
        };
    }

    private static string KindOf(DeclaredName declared)
    {
        var kind = declared.Kind.ToString();
        foreach (var suffix in (ReadOnlySpan<string>)["MemberDeclaration", "Declaration"])
            if (kind.EndsWith(suffix, StringComparison.Ordinal))
                kind = kind[..^suffix.Length];
        return kind switch
        {
            "RecordStruct" => "record struct",
            "Enum" when !declared.IsType => "enum member",
            "EventField" => "event",
            "Parameter" => "property",
            _ => kind.ToLowerInvariant(),
        };
    }

    private static string ParametersOf(SyntaxFile file, DeclaredName declared) =>
        file.Tree.GetRoot().FindToken(declared.Position).Parent is BaseMethodDeclarationSyntax method
            ? $"({string.Join(", ", method.ParameterList.Parameters.Select(parameter => parameter.Type?.ToString()))})"
            : "";
}
