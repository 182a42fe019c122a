using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Completeness;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Unused;

/// <summary>The part of a workspace that a question is about.</summary>
/// <param name="Has">Whether a declaration is in it.</param>
/// <param name="Gaps">Which gaps can make the answer wrong.</param>
internal sealed record UnusedScope(Func<UnusedCode, bool> Has, Func<GapScope> Gaps)
{
    /// <summary>What <paramref name="scope"/> stands for; null for everything.</summary>
    /// <exception cref="RequestException">There is nothing of that name.</exception>
    public static UnusedScope Of(Snapshot snapshot, string? scope, CancellationToken cancellation)
    {
        if (scope is null)
            return new UnusedScope(_ => true, () => GapScope.All);
        var documents = DocumentSearch.Find(snapshot, scope, out _);
        var files = documents.Select(document => document.File.Path).ToHashSet(WorkspacePath.Comparer);
        if (files.Count > 0)
            return Within(snapshot, documents.Select(document => document.Unit), code => code.Symbol.Locations.Any(location => files.Contains(location.SourceTree?.FilePath ?? "")));
        var path = WorkspacePath.Expand(snapshot.Target.Root, scope);
        var projects = snapshot.Units.All.Where(unit => IsProject(unit.Project.Loaded.File, path, scope)).ToHashSet();
        if (projects.Count > 0)
            return Within(snapshot, projects, code => code.Node.Variants.Any(variant => projects.Contains(variant.Unit.Unit)));
        return IsDeclared(snapshot, scope, cancellation)
            ? new UnusedScope(code => IsIn(code.Symbol, scope), () => GapScope.All)
            : throw new RequestException(
                ErrorCode.InvalidParameters,
                $"{FindUnused.Operation.Name}: there is no file, project, namespace or type called '{scope}'; 'projects' lists the projects, 'symbols' finds the others.");
    }

    private static UnusedScope Within(Snapshot snapshot, IEnumerable<ProjectUnit> units, Func<UnusedCode, bool> has) =>
        new(has, () => GapScope.OfUsers(snapshot, [.. units]));

    private static bool IsProject(string file, string path, string name) =>
        WorkspacePath.Comparer.Equals(file, path) || Path.GetFileNameWithoutExtension(file).Equals(name, StringComparison.OrdinalIgnoreCase);

    // What is declared is told without what it holds, so that nothing unused is an answer.
    private static bool IsDeclared(Snapshot snapshot, string scope, CancellationToken cancellation)
    {
        var last = scope[(scope.LastIndexOf('.') + 1)..];
        return snapshot.Units.All.Any(unit => unit.Files.Any(file =>
        {
            var index = file.Index(unit.Input.ParseOptions, cancellation);
            return index.Declarations.Any(declared => (declared.IsType || declared.IsNamespace) && declared.Name == last
                && IsNamed(string.Join('.', index.ContainersOf(declared).Reverse().Append(declared).Select(one => one.Name)), scope));
        }));
    }

    private static bool IsIn(ISymbol symbol, string scope)
    {
        for (var at = symbol; at is not (null or INamespaceSymbol { IsGlobalNamespace: true }); at = at.ContainingSymbol)
            if (at is INamespaceOrTypeSymbol && IsNamed(FullName(at), scope))
                return true;
        return false;
    }

    private static bool IsNamed(string full, string scope) => full == scope || full.EndsWith("." + scope, StringComparison.Ordinal);

    private static string FullName(ISymbol symbol) =>
        symbol.ContainingSymbol is INamespaceOrTypeSymbol and not INamespaceSymbol { IsGlobalNamespace: true } ? $"{FullName(symbol.ContainingSymbol)}.{symbol.Name}" : symbol.Name;
}
