using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Sidecar.Server.Roslyn;

/// <summary>Says which Roslyn runs.</summary>
internal static class RoslynDescription
{
    /// <summary>For example <c>5.9.0 (sdk)</c>.</summary>
    public static string Describe()
    {
        var assembly = typeof(Compilation).Assembly.Location;
        var version = FileVersionInfo.GetVersionInfo(assembly).ProductVersion?.Split('+')[0];
        var packaged = assembly.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal);
        return $"{version} ({(packaged ? "package" : "sdk")})";
    }
}
