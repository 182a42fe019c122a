using System.Runtime.InteropServices;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Projects;

namespace Sidecar.Analysis.Inheritance;

/// <summary>A type, or a part of one, where a file of a project declares it.</summary>
/// <param name="Unit">The project.</param>
/// <param name="Tree">Which of the project's trees it is in, by index.</param>
/// <param name="Index">What the file declares.</param>
/// <param name="Declaration">Which of these it is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TypeEntry(ProjectUnit Unit, int Tree, FileIndex Index, int Declaration)
{
    /// <summary>Where its name starts.</summary>
    public int Position => Index.Declarations[Declaration].Position;
}
