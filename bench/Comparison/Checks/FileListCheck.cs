using Sidecar.Comparison.Oracle;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>The outline of the file that declares it.</summary>
internal sealed class FileListCheck(SidecarUnderTest sidecar, Truth truth) : ICheck
{
    private readonly ILookup<string, (Declaration Declaration, Place Place)> _byFile = truth.Declarations
        .SelectMany(d => d.Places.Select(place => (Declaration: d, Place: place)))
        .ToLookup(d => d.Place.File);

    public string Name => "list (file)";

    public bool AppliesTo(Declaration declaration) => true;

    public async Task<IReadOnlyList<string>> DifferencesAsync(Declaration declaration, CancellationToken cancellation)
    {
        var file = declaration.Places.Min.File;
        var request = new ListMembers { File = sidecar.PathOf(file), Limit = Limit.Max };
        var answer = await sidecar.AskAsync(request, cancellation).ConfigureAwait(false);
        var expected = _byFile[file].Select(d => Entry(d.Declaration.Kind, d.Declaration.Key.Id, d.Place.Line, DepthOf(d.Declaration)));
        var got = answer.Members.Select(m => Entry(m.Symbol.Kind, m.Symbol.Id, m.Symbol.Location?.Line ?? 0, m.Depth));
        return [.. SetDifference.Between(expected, got).Select(line => $"{file}: {line}")];
    }

    private static string Entry(string kind, string? id, int line, int depth) =>
        $"{new string('>', depth)} {kind} {SidecarUnderTest.WithoutAssembly(id)} on line {line}";

    private int DepthOf(Declaration declaration) =>
        declaration.Type is { } type ? 1 + DepthOf(truth.Find(type)!) : 0;
}
