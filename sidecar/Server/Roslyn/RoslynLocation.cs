using System.Reflection;
using System.Runtime.InteropServices;
using Sidecar.Analysis.Actions;
using Sidecar.Protocol;

namespace Sidecar.Server.Roslyn;

/// <summary>
/// Where Roslyn's assemblies are taken from: the newest .NET SDK's, which speak the user's language version, load the
/// user's generators and are compiled ahead of time; or those that ship beside this program.
/// </summary>
/// <param name="Folders">Searched in this order.</param>
internal sealed record RoslynLocation(IReadOnlyList<string> Folders)
{
    // Older ones lack members that this program was compiled against.
    private static readonly Version OldestUsable = new(5, 0);

    /// <summary>The folder that ships beside this program.</summary>
    private static string PackageFolder => Path.Combine(AppContext.BaseDirectory, "roslyn");

    /// <summary>The best of what is installed.</summary>
    public static RoslynLocation Find()
    {
        var wish = Environment.GetEnvironmentVariable(SidecarEnvironment.Roslyn);
        var sdk = wish == "package" ? null : SdkFolders().Select(OfSdk).FirstOrDefault(found => found is not null);
        return sdk ?? new RoslynLocation([PackageFolder]);
    }

    /// <summary>
    /// The folder of the same SDK with fixes, refactorings and what they are made of, of the same build as the compiler; null when there is none. To be asked for only
    /// when they are wanted.
    /// </summary>
    public string? FeaturesFolder
    {
        get
        {
            if (Sdk is null)
                return null;
            var folder = Path.Combine(Sdk, "DotnetTools", "dotnet-format");
            var version = VersionOf(Path.Combine(Folders[0], "Microsoft.CodeAnalysis.dll"));
            return FeatureAssemblies.Names.All(name => Path.Combine(folder, name + ".dll") is var path && File.Exists(path) && VersionOf(path) == version) ? folder : null;
        }
    }

    /// <summary>The SDK that this is of; null for what ships beside this program.</summary>
    private string? Sdk { get; init; }

    private static IEnumerable<string> SdkFolders()
    {
        var dotnetRoot = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var sdks = Path.Combine(dotnetRoot, "sdk");
        return !Directory.Exists(sdks)
            ? []
            : Directory.EnumerateDirectories(sdks)
                .Select(folder => (Folder: folder, Version: VersionOfSdk(Path.GetFileName(folder))))
                .Where(sdk => sdk.Version is not null)
                .OrderByDescending(sdk => sdk.Version)
                .Select(sdk => sdk.Folder);
    }

    // "10.0.401" and "11.0.100-preview.1": a preview counts as its release.
    private static Version? VersionOfSdk(string name) =>
        Version.TryParse(name.Split('-')[0], out var version) ? version : null;

    private static RoslynLocation? OfSdk(string sdk)
    {
        var compiler = Path.Combine(sdk, "Roslyn", "bincore");
        var common = Path.Combine(compiler, "Microsoft.CodeAnalysis.dll");
        var csharp = Path.Combine(compiler, "Microsoft.CodeAnalysis.CSharp.dll");
        return File.Exists(common) && File.Exists(csharp) && VersionOf(common) is { } version && version >= OldestUsable && version == VersionOf(csharp)
            ? new RoslynLocation([compiler]) { Sdk = sdk }
            : null;
    }

    // The parts call each other's internals: only parts of one build fit together.
    private static Version? VersionOf(string assembly) => AssemblyName.GetAssemblyName(assembly).Version;
}
