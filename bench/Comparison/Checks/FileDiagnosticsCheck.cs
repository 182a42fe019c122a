using Sidecar.Comparison.Oracle;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>Everything that the compiler, asked about all, says about the file that declares it.</summary>
internal sealed class FileDiagnosticsCheck(SidecarUnderTest sidecar, OracleView view) : ICheck
{
    private readonly ILookup<string, DiagnosticPlace> _byFile = view.Projects
        .SelectMany(project => project.Diagnostics.Select(one => DiagnosticPlace.Of(view.Repository, project, one)))
        .OfType<DiagnosticPlace>()
        .ToLookup(one => one.File);

    public string Name => "diagnostics (file)";

    public bool AppliesTo(Declaration declaration) => true;

    public async Task<IReadOnlyList<string>> DifferencesAsync(Declaration declaration, CancellationToken cancellation)
    {
        var file = declaration.Places.Min.File;
        var request = new FindDiagnostics { File = sidecar.PathOf(file), Severity = Severity.Hidden, Limit = Limit.Max };
        var answer = await sidecar.AskAsync(request, cancellation).ConfigureAwait(false);
        return [.. SetDifference.Between(_byFile[file], answer.Diagnostics.Select(sidecar.DiagnosticOf).OfType<DiagnosticPlace>())];
    }
}
