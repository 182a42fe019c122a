using Sidecar.Protocol.Processes;

namespace Sidecar.Analysis.Decompiling;

/// <summary>
/// Finds what runs for what is compiled against: projects refer to assemblies without bodies, which lie in packs of the SDK
/// (<c>packs/X.Ref/10.0.1/ref/net10.0</c>) or in the <c>ref</c> folders of packages.
/// </summary>
internal static class ImplementationFiles
{
    private const string PackEnding = ".Ref";
    private const string Base = "Microsoft.NETCore.App";

    /// <summary>The files that may hold the bodies of the reference assembly at <paramref name="path"/>, the likeliest first.</summary>
    public static IEnumerable<string> Of(string path)
    {
        var name = Path.GetFileName(path);
        var parts = Path.GetDirectoryName(path)!.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        return parts switch
        {
            [.., "packs", var pack, var version, "ref", _] => InFramework(Ancestor(path, 6), pack, version, name),
            [.., var pack, var version, "ref", _] when pack.EndsWith(PackEnding, StringComparison.OrdinalIgnoreCase) => InFramework(Root, pack, version, name),
            [.., "ref", var framework] => Existing(Path.Combine(Ancestor(path, 3), "lib", framework, name)),
            // The assemblies of .NET Standard are on every .NET, where they only point to others.
            [.., "ref"] when name.Equals("netstandard.dll", StringComparison.OrdinalIgnoreCase) => InFramework(Root, Base + PackEnding, "", name),
            _ => [],
        };
    }

    private static string? Root => DotnetMuxer.Find() is { } muxer ? Path.GetDirectoryName(Path.GetFullPath(muxer)) : null;

    private static IEnumerable<string> InFramework(string? root, string pack, string version, string name)
    {
        var shared = Path.Combine(root ?? "", "shared");
        if (root is null || !Directory.Exists(shared))
            return [];
        var wanted = VersionOf(version);
        return Directory.EnumerateDirectories(shared)
            .Where(framework => (Path.GetFileName(framework) + PackEnding).Equals(pack, StringComparison.OrdinalIgnoreCase))
            .SelectMany(Directory.EnumerateDirectories)
            .OrderByDescending(folder => VersionOf(Path.GetFileName(folder)) is var has && has.Major == wanted.Major && has.Minor == wanted.Minor)
            .ThenByDescending(folder => VersionOf(Path.GetFileName(folder)))
            .SelectMany(folder => Existing(Path.Combine(folder, name)));
    }

    private static IEnumerable<string> Existing(string path) => File.Exists(path) ? [path] : [];

    // Versions of previews have more behind a hyphen.
    private static Version VersionOf(string text) => Version.TryParse(text.Split('-')[0], out var version) ? version : new Version(0, 0);

    private static string Ancestor(string path, int levels) => Path.GetFullPath(Path.Combine([path, .. Enumerable.Repeat("..", levels)]));
}
