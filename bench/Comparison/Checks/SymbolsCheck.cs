using Sidecar.Comparison.Oracle;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>The search for its simple name finds it, and finds it before what is only similar.</summary>
internal sealed class SymbolsCheck(SidecarUnderTest sidecar) : ICheck
{
    public string Name => "symbols";

    // A constructor has no name of its own to search for.
    public bool AppliesTo(Declaration declaration) => declaration.Kind != "constructor";

    public async Task<IReadOnlyList<string>> DifferencesAsync(Declaration declaration, CancellationToken cancellation)
    {
        var request = new SearchSymbols { Query = declaration.Name, Limit = Limit.Max };
        var answer = await sidecar.AskAsync(request, cancellation).ConfigureAwait(false);
        var rank = answer.Symbols.Index().FirstOrDefault(s => IsIt(s.Item.Id, declaration) && IsThere(s.Item.Location, declaration), (-1, null!));
        if (rank.Index < 0)
            return [$"not among the {answer.Symbols.Count} for '{declaration.Name}'"];
        if (rank.Item.Kind != declaration.Kind)
            return [$"kind: expected {declaration.Kind}, got {rank.Item.Kind}"];
        var better = answer.Symbols.Take(rank.Index).FirstOrDefault(s => !NameIs(s.Id, declaration.Name));
        return better is null ? [] : [$"found behind {better.Signature}"];
    }

    private static bool IsIt(string? id, Declaration declaration) => SidecarUnderTest.WithoutAssembly(id) == declaration.Key.Id;

    private bool IsThere(Protocol.Answers.CodeLocation? location, Declaration declaration) =>
        location is not null && sidecar.PlaceOf(location) is { } place && declaration.Places.Contains(place);

    private static bool NameIs(string? id, string name)
    {
        var path = id?.Split('(')[0] ?? "";
        return path.Split('.', '#', ':')[^1].Split('`')[0] == name;
    }
}
