using System.Text.Json;

namespace Sidecar.Cli.Rendering;

/// <summary>The words of the wire.</summary>
internal static class Words
{
    /// <summary><c>get-set</c> of <c>GetSet</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
