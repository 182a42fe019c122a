using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class FindDiagnosticsRenderer : RendererOf<FindDiagnosticsResult>
{
    protected override Finding Find(FindDiagnosticsResult result) => new(result.Diagnostics.Count + (result.Removed?.Count ?? 0));

    protected override void Write(FindDiagnosticsResult result, Page page)
    {
        foreach (var diagnostic in result.Diagnostics)
            Write(diagnostic, "", page);
        foreach (var diagnostic in result.Removed ?? [])
            Write(diagnostic, "gone: ", page);
        if (result.Diagnostics.Count == 0 && result.Removed is not { Count: > 0 })
            page.Line(Absence.Of("no diagnostics", result.Answer));
        else
            page.Line(CutText.Of(result.Answer, Shown(result), "diagnostic"));
    }

    // Compared, what would be gone counts only where something was cut: there it is part of the same list.
    private static int Shown(FindDiagnosticsResult result) =>
        result.Diagnostics.Count + (result.Answer.CutFrom is null ? 0 : result.Removed?.Count ?? 0);

    private static void Write(CodeDiagnostic diagnostic, string prefix, Page page)
    {
        page.Line($"{prefix}{PlaceOf(diagnostic)}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.Message}");
        if (diagnostic.Location is { } location)
            page.Line("    " + location.Code);
    }

    private static string PlaceOf(CodeDiagnostic diagnostic) =>
        diagnostic.Location is { } at ? $"{at.File}:{at.Line}:{at.Column}" : diagnostic.Project;
}
