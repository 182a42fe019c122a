using System.Text.Json;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Searches the text of every file that a project reads.</summary>
public sealed record SearchText : PagedRequest, IRequest<SearchTextResult>
{
    /// <summary>A regular expression of .NET; a text when <see cref="Plain"/>.</summary>
    public required string Pattern { get; init; }

    /// <summary>Whether <see cref="Pattern"/> is to be taken as it is written.</summary>
    public bool? Plain { get; init; }

    /// <summary>Whether case counts; null for <see cref="LetterCase.Exact"/>.</summary>
    public LetterCase? Case { get; init; }

    /// <summary>Only matches that begin in such a place of C#; null for all, also in files that are not C#.</summary>
    public TextPlace? In { get; init; }

    /// <summary>
    /// Only files that one of these patterns fits, relative to the workspace's root: <c>src/**/*.cs</c>, a folder, a file, or a name wherever it
    /// is. Those with <c>!</c> before them leave files out. Null for all.
    /// </summary>
    public IReadOnlyList<string>? Paths { get; init; }

    /// <summary>Whether a match may reach over several lines; else each line is searched by itself.</summary>
    public bool? Multiline { get; init; }

    /// <summary>How many lines to show before and behind each match, <see cref="ContextLines.Max"/> at most; null for none.</summary>
    public int? Context { get; init; }

    /// <summary>Its entry in the table.</summary>
    public static Operation Operation { get; } = new()
    {
        Name = "grep",
        Summary = "Lines that a regular expression fits, told apart by comment, string, identifier and other code",
        Kind = OperationKind.Read,
        Repeatable = true,
        Parameters =
        [
            new("pattern", ParameterKind.Text, "A regular expression (.NET)") { Positional = true, Required = true },
            new("plain", ParameterKind.Flag, "Take the pattern as it is written, not as a regular expression"),
            new("case", ParameterKind.Text, "Whether letters of another case are the same") { Choices = WordsOf<LetterCase>(), Default = "exact" },
            new("in", ParameterKind.Text, "Only matches that begin in such a place of C#; 'code' takes identifiers in") { Choices = WordsOf<TextPlace>() },
            new("paths", ParameterKind.Words, "Only files that one of these fits: src/**/*.cs, a folder, Order.cs wherever it is; !tests/** leaves out"),
            new("multiline", ParameterKind.Flag, "Let a match reach over several lines; else each line is searched by itself"),
            ContextLines.Parameter,
            .. PageParameters,
        ],
        RequestType = ProtocolJson.Default.SearchText,
        ResultType = ProtocolJson.Default.SearchTextResult,
    };

    private static IReadOnlyList<string> WordsOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    Operation IRequest<SearchTextResult>.Operation => Operation;
}
