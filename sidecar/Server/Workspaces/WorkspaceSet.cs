using System.Collections.Concurrent;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Server.Workspaces;

/// <summary>The workspaces this process has open: the one of <c>initialize</c>, and those that plain requests named.</summary>
internal sealed class WorkspaceSet(WorkspaceContext context)
{
    private readonly ConcurrentDictionary<string, Lazy<WorkspaceLoop>> _loops = new(StringComparer.Ordinal);

    /// <summary>Those that are open.</summary>
    public IEnumerable<WorkspaceLoop> All => _loops.Values.Where(loop => loop.IsValueCreated).Select(loop => loop.Value);

    /// <summary>The workspace of <paramref name="path"/>, opened now if it is not yet.</summary>
    /// <exception cref="Sidecar.Protocol.Errors.RequestException">There is no workspace at that path.</exception>
    public WorkspaceLoop Open(string path)
    {
        var target = WorkspaceTarget.Find(path);
        return _loops.GetOrAdd(
            $"{target.Root}\n{target.Opened}",
            _ => new Lazy<WorkspaceLoop>(() => new WorkspaceLoop(target, context))).Value;
    }
}
