using Sidecar.Protocol.Loading;

namespace Sidecar.Loader.Tests;

/// <summary>Reads compiler arguments.</summary>
internal static class LoadedProjectReading
{
    private const string Define = "/define:";
    private const string Reference = "/reference:";

    /// <summary>Whether an argument of another project references this one.</summary>
    public static bool IsReferencedBy(this LoadedProject project, string argument) =>
        argument.StartsWith(Reference, StringComparison.Ordinal)
        && project.Outputs.Contains(argument[Reference.Length..].Trim('"'));

    public static bool Defines(this LoadedProject project, string symbol) =>
        project.Arguments.Any(argument => argument.StartsWith(Define, StringComparison.Ordinal)
            && argument[Define.Length..].Split(';').Contains(symbol));
}
