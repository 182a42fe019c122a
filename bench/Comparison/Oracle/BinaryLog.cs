using Microsoft.Build.Framework;
using Microsoft.Build.Logging;
using Microsoft.CodeAnalysis;

namespace Sidecar.Comparison.Oracle;

/// <summary>Reads what <c>dotnet build -bl</c> wrote.</summary>
internal static class BinaryLog
{
    /// <summary>Every call of the C# compiler, in the order of the build.</summary>
    public static IReadOnlyList<CompilerInvocation> Read(string path)
    {
        var invocations = new List<CompilerInvocation>();
        var source = new BinaryLogReplayEventSource();
        source.MessageRaised += (_, message) =>
        {
            if (message is TaskCommandLineEventArgs { TaskName: "Csc", ProjectFile: { } project } call)
                invocations.Add(new CompilerInvocation(project, ArgumentsOf(call.CommandLine)));
        };
        source.Replay(path);
        return invocations;
    }

    // The compiler comes first: an executable of its own, or "dotnet exec" and its assembly.
    private static string[] ArgumentsOf(string commandLine)
    {
        var words = CommandLineParser.SplitCommandLineIntoArguments(commandLine, removeHashComments: false).ToArray();
        var compiler = Array.FindIndex(words, word => Path.GetFileNameWithoutExtension(word) == "csc");
        return words[(compiler + 1)..];
    }
}
