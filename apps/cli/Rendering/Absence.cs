using Sidecar.Protocol.Answers;

namespace Sidecar.Cli.Rendering;

/// <summary>Says that there is nothing, and what that is worth.</summary>
internal static class Absence
{
    /// <summary>For example <c>no references to class A: proven, all of the workspace was searched</c>.</summary>
    public static string Of(string what, AnswerInfo answer) => answer.Complete
        ? $"{what}: proven, all of the workspace was searched"
        : $"{what} found, which proves nothing: the answer is not complete";
}
