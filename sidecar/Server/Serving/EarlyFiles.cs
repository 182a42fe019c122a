using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Workspaces;

namespace Sidecar.Server.Serving;

/// <summary>Finds out which files' projects are enough for a question that comes while its workspace is being loaded.</summary>
internal static class EarlyFiles
{
    /// <summary>The files, absolute; null when the question needs everything, or everything is there.</summary>
    public static async Task<IReadOnlyList<string>?> OfAsync(object request, WorkspaceLoop workspace, CancellationToken cancellation)
    {
        if (workspace.Status.State != WorkspaceState.Loading)
            return null;
        workspace.Expect();
        var root = workspace.Target.Root;
        var (file, symbol) = request switch
        {
            FindReferences or FindOccurrences { Symbol: not null } => (null, null),
            PlaceRequest place => (place.File, place.Symbol),
            ListMembers list => (list.File, list.Symbol),
            _ => (null, null),
        };
        if (file is not null && symbol is null)
            return File.Exists(Path.GetFullPath(file, root)) ? [Path.GetFullPath(file, root)] : null;
        if (symbol is null || SimpleName.Of(symbol) is not { } name)
            return null;
        var declaring = await Task.Run(() => SyntaxFiles.Declaring(root, name, cancellation), cancellation);
        return declaring.Count == 0 ? null : declaring;
    }
}
