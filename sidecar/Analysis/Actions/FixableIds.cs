using Sidecar.Protocol.Answers;

namespace Sidecar.Analysis.Actions;

/// <summary>
/// What people know a diagnostic by. Unused <c>using</c>s are mended under an id of their own without a message, on the whole block of them.
/// </summary>
internal static class FixableIds
{
    private const string UnusedUsings = "RemoveUnnecessaryImportsFixable";
    private static readonly string[] UnusedUsingNames = ["IDE0005", "CS8019", UnusedUsings];

    /// <summary>The ids that mean the same as <paramref name="id"/>, the best known first.</summary>
    public static IReadOnlyList<string> NamesOf(string id) => id == UnusedUsings ? UnusedUsingNames : [id];

    /// <summary><paramref name="diagnostic"/> as people know it.</summary>
    public static CodeDiagnostic Known(CodeDiagnostic diagnostic) => diagnostic.Id == UnusedUsings
        ? diagnostic with { Id = UnusedUsingNames[0], Message = "Using directive is unnecessary." }
        : diagnostic;
}
