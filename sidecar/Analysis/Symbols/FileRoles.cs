using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Symbols;

/// <summary>Tells what files are.</summary>
internal static class FileRoles
{
    /// <summary>What the file of <paramref name="tree"/> is.</summary>
    public static FileRole Of(Snapshot snapshot, SyntaxTree tree, CancellationToken cancellation)
    {
        if (ProjectUnit.IsGenerated(tree))
            return FileRole.Generated;
        if (ToolMade.Is(tree, cancellation))
            return FileRole.ToolMade;
        return snapshot.Units.IsTest(tree.FilePath) ? FileRole.Test : FileRole.Product;
    }
}
