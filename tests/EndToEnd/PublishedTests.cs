using System.Reflection.PortableExecutable;

namespace Sidecar.EndToEnd.Tests;

/// <summary>The published folder. Its answers are tested by <see cref="CommandLineTests"/>, which then asks the published command.</summary>
public sealed class PublishedTests
{
    [PublishedFact]
    public void Every_assembly_is_compiled_ahead_of_time()
    {
        var assemblies = Directory.GetFiles(PublishedFactAttribute.Folder!, "*.dll", SearchOption.AllDirectories);
        Assert.Contains(assemblies, path => path.EndsWith(Path.Combine("server", "roslyn", "Microsoft.CodeAnalysis.CSharp.dll"), StringComparison.Ordinal));
        Assert.Contains(assemblies, path => path.EndsWith(Path.Combine("server", "loader", "Sidecar.Loader.dll"), StringComparison.Ordinal));
        Assert.All(assemblies, path => Assert.True(HoldsMachineCode(path), path));
    }

    private static bool HoldsMachineCode(string path)
    {
        using var reader = new PEReader(File.OpenRead(path));
        return reader.PEHeaders.CorHeader?.ManagedNativeHeaderDirectory.Size > 0;
    }
}
