using Sidecar.Analysis.Actions;
using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Tests;

namespace Sidecar.Actions.Tests;

/// <summary>Asks what is offered at the caret of a marked-up code, or in its marked span.</summary>
internal static class Offered
{
    private static readonly Lazy<ActionFeatures?> Loaded = new(ActionFeatures.Load);

    /// <summary>Roslyn's.</summary>
    public static ActionFeatures Features => Loaded.Value ?? throw new InvalidOperationException("The SDK has no DotnetTools/dotnet-format of its compiler's build.");

    /// <summary>The place of the caret; of the span, when there is one.</summary>
    public static FindActions At(TestWorkspace workspace)
    {
        if (workspace.Fixture.CaretOrNull is { } caret)
            return new FindActions { File = caret.File.TrimStart('/'), Line = caret.Line, Column = caret.Column, Limit = 1000 };
        var span = workspace.Fixture.Spans[0];
        var file = workspace.Fixture.File(span.File);
        var (start, end) = (file.PlaceOf(span.Start), file.PlaceOf(span.End));
        return new FindActions { File = span.File.TrimStart('/'), Line = start.Line, Column = start.Column, EndLine = end.Line, EndColumn = end.Column, Limit = 1000 };
    }

    /// <summary>The answer of Roslyn and the project's analyzers.</summary>
    public static Task<FindActionsResult> AskAsync(TestWorkspace workspace, FindActions request, ActionFeatures? features = null) =>
        FindActionsQuery.RunAsync(workspace.Snapshot, request, features ?? Features, CancellationToken.None, CancellationToken.None);

    /// <summary>What is offered in <paramref name="code"/>.</summary>
    public static async Task<FindActionsResult> InAsync(string code)
    {
        using var workspace = TestWorkspace.Of(code);
        return await AskAsync(workspace, At(workspace));
    }

    /// <summary>What the action of that title would change in <paramref name="code"/>: its diffs.</summary>
    public static async Task<string> PreviewAsync(string code, string title, params string[] references)
    {
        using var workspace = TestWorkspace.Of(code, references);
        var result = await AskAsync(workspace, At(workspace) with { Preview = title });
        return string.Join("\n", result.Changes!.Select(change => change.Diff));
    }
}
