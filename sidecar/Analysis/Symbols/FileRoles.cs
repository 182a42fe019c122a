using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
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
        return ToolMade.Is(tree, cancellation) ? FileRole.ToolMade : OfWritten(snapshot, tree.FilePath);
    }

    /// <summary>What the file at <paramref name="path"/> with that text is, without parsing it.</summary>
    public static FileRole Of(Snapshot snapshot, string path, SourceText text)
    {
        if (!Path.IsPathFullyQualified(path))
            return FileRole.Generated;
        return ToolMade.Is(path, text) ? FileRole.ToolMade : OfWritten(snapshot, path);
    }

    private static FileRole OfWritten(Snapshot snapshot, string path) => snapshot.Units.IsTest(path) ? FileRole.Test : FileRole.Product;
}
