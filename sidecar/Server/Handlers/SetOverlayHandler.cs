using Sidecar.Analysis.Overlays;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Loading;
using Sidecar.Server.Serving;
using Sidecar.Server.Workspaces;

namespace Sidecar.Server.Handlers;

/// <summary>Keeps the session's unsaved texts. Whatever is read after this request is answered with them, whatever was read before without.</summary>
internal sealed class SetOverlayHandler(Session session)
{
    /// <summary>Changes the texts of <paramref name="workspace"/>, on the thread that reads requests.</summary>
    public SetOverlayResult Handle(WorkspaceLoop workspace, SetOverlay request)
    {
        var root = workspace.Target.Root;
        if (workspace.Status.State == WorkspaceState.Untrusted)
            throw RefusingLoader.Refusal(root, $"'{SetOverlay.Operation.Name}'");
        var path = request.File is { } file ? PathOf(root, file) : null;
        var before = session.Overlays.GetValueOrDefault(workspace) ?? new OverlaySet();
        var now = (path, request.Text) switch
        {
            ({ } of, { } text) => before.With(of, text),
            ({ } of, null) => before.Without(of),
            (null, null) => before.Cleared(),
            (null, _) => throw Invalid("there is a 'text' and no 'file'; say whose text it is."),
        };
        if (now != before)
            session.Overlays = session.Overlays.SetItem(workspace, now);
        return new SetOverlayResult([.. now.Paths.Select(of => WorkspacePath.Shorten(root, of))])
        {
            Compiled = path is null || request.Text is null ? null : workspace.Latest?.Compiles(path),
        };
    }

    private static string PathOf(string root, string file)
    {
        if (string.IsNullOrWhiteSpace(file) || file.Contains('\0'))
            throw Invalid("'file' is not a path.");
        var path = WorkspacePath.Expand(root, file);
        return Directory.Exists(path) ? throw Invalid($"'{file}' is a folder; name a file.") : path;
    }

    private static RequestException Invalid(string reason) => new(ErrorCode.InvalidParameters, $"{SetOverlay.Operation.Name}: {reason}");
}
