using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Dependencies;

/// <summary>Writes a graph, line by line, for programs that draw it.</summary>
internal sealed class GraphText
{
    private readonly bool _isDot;
    private readonly Dictionary<string, int> _numbers;

    /// <summary>Nodes have the same names in the text of every page of <paramref name="graph"/>.</summary>
    public GraphText(GraphFormat format, DependencyGraph graph)
    {
        _isDot = format == GraphFormat.Dot;
        _numbers = graph.Nodes.Select((node, i) => (node.Name, i)).ToDictionary();
        First = _isDot ? $"digraph {graph.Level.ToString().ToLowerInvariant()} {{\n  rankdir=LR;\n" : "flowchart LR\n";
    }

    /// <summary>What stands before the nodes.</summary>
    public string First { get; }

    /// <summary>What stands behind the edges.</summary>
    public string Last => _isDot ? "}\n" : "";

    /// <summary>The line of a node; what was not loaded whole says so, and a test is drawn as one.</summary>
    public string Of(DependencyNode node)
    {
        var label = node.State is { } state ? $"{node.Name} ({state.ToString().ToLowerInvariant()})" : node.Name;
        return _isDot
            ? $"  {Id(node.Name)} [label={Quoted(label)}{(node.Test == true ? ", style=dashed" : "")}];\n"
            : node.Test == true ? $"  {Id(node.Name)}([{Quoted(label)}])\n" : $"  {Id(node.Name)}[{Quoted(label)}]\n";
    }

    /// <summary>The line of an edge: a reference through a third project is dotted.</summary>
    public string Of(DependencyEdge edge, DependencyLevel level)
    {
        var weight = level == DependencyLevel.Namespaces ? $"{edge.Weight}" : null;
        if (!_isDot)
            return $"  {Id(edge.From)} {(edge.Transitive == true ? "-.->" : "-->")}{(weight is null ? "" : $"|{weight}|")} {Id(edge.To)}\n";
        string[] attributes = [.. weight is null ? [] : new[] { $"label={weight}" }, .. edge.Transitive == true ? ["style=dotted"] : Array.Empty<string>()];
        return $"  {Id(edge.From)} -> {Id(edge.To)}{(attributes is [] ? "" : $" [{string.Join(", ", attributes)}]")};\n";
    }

    private string Id(string name) => $"n{_numbers[name]}";

    private string Quoted(string label) =>
        $"\"{(_isDot ? label.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) : label.Replace("\"", "#quot;", StringComparison.Ordinal))}\"";
}
