using System.Collections.Frozen;

namespace Sidecar.Cli.Help;

/// <summary>What the help of a verb says beyond the operation table.</summary>
internal static class VerbNotes
{
    private static readonly FrozenDictionary<string, string> More = new Dictionary<string, string>
    {
        ["initialize"] = "Every command does this by itself; the verb shows what was agreed.",
        ["health"] = "Answered at once by a sidecar of the command's own, which usually still loads then.",
        ["stats"] = "Answered at once by a sidecar of the command's own, which has done little then.",
        ["trust"] = "A workspace that is not trusted is answered from the text of its files alone. What is trusted counts at an agent's next question; what it has opened stays open. A link out of a trusted folder is not trusted.",
        ["overlay"] = "For programs that talk to a sidecar: one that this command starts forgets the text when it stops, before anything else can be asked.",
        ["cancel"] = "For programs that talk to a sidecar: one that this command starts has nothing to cancel. Ctrl-C cancels a command.",
        ["shutdown"] = "For programs that talk to a sidecar: one that this command starts stops with it anyway.",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string[]> ExamplesOf = new Dictionary<string, string[]>
    {
        ["defs"] = ["defs OrderService", "defs src/Orders.cs:12:17"],
        ["refs"] = ["refs OrderService.Place", "refs \"Place(int)\" --limit 1000", "refs Order.Total --kind write --context 2", "refs src/Orders.cs:12 --text Place"],
        ["impls"] = ["impls IOrders.Place", "impls System.IDisposable --limit 1000"],
        ["callers"] = ["callers OrderService.Place", "callers OrderService.Place --depth 3", "callers Cart.Dispose --through all"],
        ["callees"] = ["callees OrderService.Place --depth 2", "callees OrderService.Place --outside"],
        ["hierarchy"] = ["hierarchy OrderService", "hierarchy IOrders --direction down --depth 1"],
        ["impact"] = ["impact OrderService.Place", "impact OrderService --depth 2"],
        ["unused"] = ["unused", "unused Shop.Orders --kinds methods,fields", "unused src/Shop/Shop.csproj --confidence high"],
        ["hover"] = ["hover OrderService.Place", "hover src/Orders.cs:12:17"],
        ["list"] = ["list src/Orders.cs", "list OrderService", "list Shop.Orders"],
        ["symbols"] = ["symbols OrdServ", "symbols OS --limit 10"],
        ["trust"] = ["trust .", "trust", "trust --remove ~/src/shop"],
        ["projects"] = ["projects", "projects --workspace src/Shop.sln --json"],
    }.ToFrozenDictionary();

    /// <summary>What to add to the help of <paramref name="verb"/>; empty when its table entry says all.</summary>
    public static string Of(string verb)
    {
        var notes = More.TryGetValue(verb, out var more) ? $"Note:\n  {more}\n\n" : "";
        return ExamplesOf.TryGetValue(verb, out var examples)
            ? $"{notes}Examples:\n{string.Concat(examples.Select(e => $"  sidecar {e}\n"))}\n"
            : notes;
    }
}
