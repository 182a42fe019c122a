using System.Text.RegularExpressions;
using Sidecar.Comparison.Oracle;
using Sidecar.Protocol.Operations;

namespace Sidecar.Comparison.Checks;

/// <summary>Kind, signature, constant, container and assembly.</summary>
internal sealed partial class HoverCheck(SidecarUnderTest sidecar) : ICheck
{
    public string Name => "hover";

    public bool AppliesTo(Declaration declaration) => true;

    public async Task<IReadOnlyList<string>> DifferencesAsync(Declaration declaration, CancellationToken cancellation)
    {
        var request = new Hover { Symbol = sidecar.IdOf(declaration) };
        var answer = await sidecar.AskAsync(request, cancellation).ConfigureAwait(false);
        return
        [
            .. SidecarUnderTest.Misunderstood(declaration, answer.Resolution),
            .. Unequal("kind", declaration.Kind, answer.Resolution.Symbol?.Kind),
            .. Unequal("assembly", declaration.Key.Assembly, answer.Assembly),
            .. Unequal("constant", declaration.Constant, answer.Constant),
            .. Unequal("container", string.Join('.', declaration.Containers), WithoutGenerics(answer.Container ?? "")),
            .. Signature(declaration, answer.Signature ?? ""),
        ];
    }

    private static IEnumerable<string> Unequal(string what, string? expected, string? got) =>
        expected == got ? [] : [$"{what}: expected {expected ?? "none"}, got {got ?? "none"}"];

    // The answer may say more (modifiers, constraints, default values, the containing type), never less or something else.
    private static IEnumerable<string> Signature(Declaration declaration, string got)
    {
        var plain = DefaultValue().Replace(Container(declaration).Replace(got, "${before}"), "");
        return plain.Contains(declaration.Signature, StringComparison.Ordinal)
            ? []
            : [$"signature: expected {declaration.Signature}, got {got}"];
    }

    private static Regex Container(Declaration declaration) =>
        new($@"(?<before>^|\s)(?:[\w.]+(?:<[\w, ]+>)?\.)+(?={Regex.Escape(declaration.Name)}\b)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static string WithoutGenerics(string name) => Generics().Replace(name, "");

    [GeneratedRegex(""" = ("([^"\\]|\\.)*"|'.'|default\([^)]*\)|[^,)"]+)(?=[,)])""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DefaultValue();

    [GeneratedRegex("<[^.]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Generics();
}
