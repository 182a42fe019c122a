using System.Runtime.InteropServices;

namespace Sidecar.Comparison.Oracle;

/// <summary>A declaration's identity in all projects.</summary>
/// <param name="Assembly">The simple name of the assembly that declares it.</param>
/// <param name="Id">Its documentation comment id.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SymbolKey(string Assembly, string Id)
{
    public override string ToString() => $"{Id} in {Assembly}";
}
