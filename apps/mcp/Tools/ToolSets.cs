using Sidecar.Protocol.Operations;

namespace Sidecar.Mcp.Tools;

/// <summary>Which tools a client is told of.</summary>
internal static class ToolSets
{
    /// <summary>Those that an agent needs every day, and one for the rest.</summary>
    public const string Task = "task";

    /// <summary>One for each operation.</summary>
    public const string All = "all";

    private static readonly Operation[] NotForClients = [Initialize.Operation, CancelRequest.Operation, Shutdown.Operation];

    /// <summary>The set called <paramref name="name"/>.</summary>
    public static IReadOnlyList<AskingTool> Of(string name) => name == All ? [.. Everyday, .. OthersThan(Everyday).Select(Plain)] : [.. Everyday, OtherTools.Of(OthersThan(Everyday))];

    /// <summary>The tools that an agent needs every day.</summary>
    public static IReadOnlyList<AskingTool> Everyday { get; } =
    [
        new("search_symbols", SearchSymbols.Operation, "Find types and members by name, part of a name or initials (OS finds OrderService). Begin here when you know roughly what it is called; the names it gives are what the other tools take."),
        new("find_definition", FindDefinitions.Operation, "Where a symbol is declared, all parts of it."),
        new("find_references", FindReferences.Operation, "Every place that uses a symbol, by its meaning, not its spelling. An empty answer that says 'complete' proves that nothing uses it."),
        new("find_callers", FindCallers.Operation, "Who calls a method, and on request who calls those: a tree to a depth."),
        new("find_implementations", FindImplementations.Operation, "What implements an interface or overrides a member."),
        new("type_hierarchy", FindHierarchy.Operation, "The base types, derived types and interfaces of a type."),
        new("assess_impact", AssessImpact.Operation, "What a change of this symbol reaches: callers, implementers, the tests that reach it, projects. Ask before you change a signature."),
        new("describe_symbol", Hover.Operation, "The signature, documentation, nullability and constant value of a symbol."),
        new("read_source", ReadSource.Operation, "The text of one symbol, instead of its whole file; of code from packages and of generated code, too."),
        new("outline", ListMembers.Operation, "What a file, type, namespace or project declares, with signatures, without bodies."),
        new("search_text", SearchText.Operation, "Search text with a regular expression, in code, comments or strings; each hit with the symbol around it."),
        new("check_code", FindDiagnostics.Operation, "What the compiler says right now, without a build. Ask after each edit."),
    ];

    /// <summary>The operations that a client may ask and that none of <paramref name="tools"/> asks.</summary>
    public static IEnumerable<Operation> OthersThan(IEnumerable<AskingTool> tools) =>
        OperationTable.All.Except(NotForClients).Except(tools.Select(tool => tool.Operation).OfType<Operation>());

    private static AskingTool Plain(Operation operation) => new(operation.Name.Replace('-', '_'), operation, operation.Summary + ".");
}
