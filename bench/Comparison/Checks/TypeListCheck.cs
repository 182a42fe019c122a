using Sidecar.Comparison.Oracle;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>The members of a type, in all its parts, and of the types inside.</summary>
internal sealed class TypeListCheck(SidecarUnderTest sidecar, Truth truth) : ICheck
{
    private static readonly string[] Types = ["class", "struct", "interface", "enum", "record", "record struct"];

    private readonly ILookup<SymbolKey?, Declaration> _byType = truth.Declarations.ToLookup(d => d.Type);

    public string Name => "list (type)";

    public bool AppliesTo(Declaration declaration) => Types.Contains(declaration.Kind);

    public async Task<IReadOnlyList<string>> DifferencesAsync(Declaration declaration, CancellationToken cancellation)
    {
        var request = new ListMembers { Symbol = sidecar.IdOf(declaration), Limit = Limit.Max };
        var answer = await sidecar.AskAsync(request, cancellation).ConfigureAwait(false);
        var got = answer.Members
            .Where(m => m.Symbol.Location is null || sidecar.PlaceOf(m.Symbol.Location) is not null)
            .Select(m => Entry(m.Symbol.Kind, m.Symbol.Id, m.Depth));
        return
        [
            .. SidecarUnderTest.Misunderstood(declaration, answer.Resolution),
            .. SetDifference.Between(Below(declaration, depth: 0), got),
        ];
    }

    private IEnumerable<string> Below(Declaration type, int depth) =>
        _byType[type.Key].SelectMany(member =>
            Below(member, depth + 1).Prepend(Entry(member.Kind, member.Key.Id, depth)));

    private static string Entry(string kind, string? id, int depth) =>
        $"{new string('>', depth)} {kind} {SidecarUnderTest.WithoutAssembly(id)}";
}
