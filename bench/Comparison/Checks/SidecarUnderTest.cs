using System.Diagnostics;
using Sidecar.Comparison.Oracle;
using Sidecar.Host;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>A sidecar, asked in the oracle's terms.</summary>
internal sealed class SidecarUnderTest(SidecarHost host, OracleView view, string root)
{
    private readonly Dictionary<string, int> _assembliesOfId = view.Truth.Declarations
        .GroupBy(d => d.Key.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    private readonly List<TimeSpan> _times = [];

    /// <summary>How long each answer took.</summary>
    public IReadOnlyList<TimeSpan> Times => _times;

    public async Task<TResult> AskAsync<TResult>(IRequest<TResult> request, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await host.AskAsync(request, cancellation: cancellation).ConfigureAwait(false);
        _times.Add(Stopwatch.GetElapsedTime(start));
        return answer;
    }

    /// <summary>How to ask about <paramref name="declaration"/>: by its id, and its assembly where two declare the same.</summary>
    public string IdOf(Declaration declaration) =>
        IsUnique(declaration) ? declaration.Key.Id : $"{declaration.Key.Id}@{declaration.Key.Assembly}";

    /// <summary>Whether no other assembly declares the same id.</summary>
    public bool IsUnique(Declaration declaration) => _assembliesOfId[declaration.Key.Id] == 1;

    /// <summary>The place of an answer; null where the oracle does not look: outside the repository, in generated files.</summary>
    public Place? PlaceOf(CodeLocation location) =>
        location.Generated != true && view.Repository.Shorten(Path.GetFullPath(location.File, root)) is { } file
            ? new Place(file, location.Line, location.Column)
            : null;

    /// <summary>A diagnostic in the oracle's terms; null where the oracle does not look.</summary>
    public DiagnosticPlace? DiagnosticOf(CodeDiagnostic diagnostic)
    {
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return diagnostic.Location is not { } location ? new DiagnosticPlace(diagnostic.Project, 0, 0, severity, diagnostic.Id)
            : PlaceOf(location) is { } place ? new DiagnosticPlace(place.File, place.Line, place.Column, severity, diagnostic.Id)
            : null;
    }

    /// <summary>Whether the oracle looks at it: what is declared in the repository's files, and what comes from assemblies.</summary>
    public bool Counts(SymbolSummary symbol) => symbol.Location is null || PlaceOf(symbol.Location) is not null;

    /// <summary>How a file of the repository is called in a request.</summary>
    public string PathOf(string file) => Path.Combine(view.Repository.Root, file);

    /// <summary>What is wrong with how a request's symbol was understood; empty when nothing is.</summary>
    public static IEnumerable<string> Misunderstood(Declaration declaration, Resolution? resolution)
    {
        if (resolution?.Status != ResolutionStatus.Exact)
            yield return $"resolved as {resolution?.Status}: {resolution?.Note}";
        else if (WithoutAssembly(resolution.Symbol?.Id) != declaration.Key.Id)
            yield return $"resolved to {resolution.Symbol?.Id}";
    }

    /// <summary>The documentation comment id in an id of an answer.</summary>
    public static string? WithoutAssembly(string? id)
    {
        var at = id?.LastIndexOf('@') ?? -1;
        return at > 0 && at > id!.LastIndexOf(')') ? id[..at] : id;
    }
}
