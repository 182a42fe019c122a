using Sidecar.Cli.Output;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class FindDiagnosticsRenderer : RendererOf<FindDiagnosticsResult>
{
    protected override Finding Find(FindDiagnosticsResult result) => new(result.Diagnostics.Count);

    protected override void Write(FindDiagnosticsResult result, Page page)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            page.Line($"{PlaceOf(diagnostic)}: {Word(diagnostic.Severity)} {diagnostic.Id}: {diagnostic.Message}");
            if (diagnostic.Location is { } location)
                page.Line("    " + location.Code);
        }
        if (result.Diagnostics.Count == 0)
            page.Line(Absence.Of("no diagnostics", result.Answer));
        else if (result.Answer.CutFrom is { } all)
            page.Line($"the first {result.Diagnostics.Count} of {Quantity.Of(all, "diagnostic")}; all with --limit {all}");
        else
            page.Line(Quantity.Of(result.Diagnostics.Count, "diagnostic"));
    }

    private static string PlaceOf(CodeDiagnostic diagnostic) =>
        diagnostic.Location is { } at ? $"{at.File}:{at.Line}:{at.Column}" : diagnostic.Project;

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "hidden",
    };
}
