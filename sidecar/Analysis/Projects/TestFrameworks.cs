using System.Collections.Frozen;

namespace Sidecar.Analysis.Projects;

/// <summary>The assemblies that a project references when it holds tests.</summary>
internal static class TestFrameworks
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "xunit.core", "xunit.assert", "xunit.v3.core", "xunit.v3.assert", "nunit.framework", "MSTest.TestFramework",
        "Microsoft.VisualStudio.TestPlatform.TestFramework", "TUnit.Core", "Fixie", "Machine.Specifications",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the assembly at <paramref name="path"/> is one of them.</summary>
    public static bool Contain(string path) => Names.Contains(Path.GetFileNameWithoutExtension(path));
}
