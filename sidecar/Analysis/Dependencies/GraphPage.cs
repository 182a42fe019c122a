using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sidecar.Analysis.Paging;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Dependencies;

/// <summary>A page of a graph: edges, the nodes they have, and on the first page those that have none.</summary>
internal sealed class GraphPage
{
    private const int MemberShare = 16;

    private readonly DependencyGraph _graph;
    private readonly PageOf<FindDependenciesResult> _page;
    private readonly GraphText? _text;
    private readonly Dictionary<string, DependencyNode> _nodes;
    private readonly IReadOnlyList<DependencyNode> _alone;
    private readonly IReadOnlyList<DependencyCycle> _cycles;
    private readonly HashSet<string> _measured = [];

    private GraphPage(DependencyGraph graph, PageOf<FindDependenciesResult> page, GraphFormat? format)
    {
        (_graph, _page) = (graph, page);
        _text = format is { } form and not GraphFormat.Data ? new GraphText(form, graph) : null;
        _nodes = graph.Nodes.ToDictionary(node => node.Name);
        var joined = graph.Edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet();
        _alone = page.Skipped > 0 ? [] : page.Size.Side([.. graph.Nodes.Where(node => !joined.Contains(node.Name))]);
        _cycles = page.Size.Side([.. graph.Cycles.Select(Fit)]);
    }

    /// <summary>The page of <paramref name="graph"/> that is wanted.</summary>
    public static FindDependenciesResult Cut(DependencyGraph graph, PageOf<FindDependenciesResult> page, GraphFormat? format)
    {
        var cut = new GraphPage(graph, page, format);
        return page.Cut(graph.Edges, edge => edge, cut.Answer, cut.Measure);
    }

    private FindDependenciesResult Answer(IReadOnlyList<DependencyEdge> edges, AnswerInfo answer)
    {
        DependencyNode[] nodes =
        [
            .. edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Select(name => _nodes[name]).Concat(_alone)
                .OrderBy(node => node.Name, StringComparer.Ordinal),
        ];
        return new FindDependenciesResult(_text is null ? nodes : [], _text is null ? edges : [], _cycles, answer)
        {
            NodesCutFrom = nodes.Length < _graph.Nodes.Count ? _graph.Nodes.Count : null,
            CyclesCutFrom = _cycles.Count < _graph.Cycles.Count ? _graph.Cycles.Count : null,
            Text = _text is null ? null : TextOf(_text, nodes, edges),
        };
    }

    private string TextOf(GraphText text, IEnumerable<DependencyNode> nodes, IEnumerable<DependencyEdge> edges)
    {
        var all = new StringBuilder(text.First);
        foreach (var node in nodes)
            all.Append(text.Of(node));
        foreach (var edge in edges)
            all.Append(text.Of(edge, _graph.Level));
        return all.Append(text.Last).ToString();
    }

    // An edge takes the nodes with it that no edge before it has.
    private int Measure(DependencyEdge edge, FieldSelection? fields)
    {
        var bytes = _text is null ? Bytes(edge, fields) : Bytes(_text.Of(edge, _graph.Level));
        foreach (var name in new[] { edge.From, edge.To })
            if (_measured.Add(name))
                bytes += _text is null ? Bytes(_nodes[name], fields) : Bytes(_text.Of(_nodes[name]));
        return bytes;
    }

    private static int Bytes<T>(T value, FieldSelection? fields)
        where T : notnull => MessageWriter.Measure(value, PageSize.TypeOf<T>(), fields) + 1;

    private static int Bytes(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Length;

    // One cycle through half of a workspace must leave room for others.
    private DependencyCycle Fit(DependencyCycle cycle)
    {
        var members = Fit(cycle.Members);
        return members.Count == cycle.Members.Count ? cycle : cycle with { Members = members, MembersCutFrom = cycle.Members.Count };
    }

    private IReadOnlyList<string> Fit(IReadOnlyList<string> names)
    {
        if (_page.Size.Bytes is not { } bytes)
            return names;
        var room = bytes / MemberShare;
        var count = 0;
        while (count < names.Count && (room -= Bytes(names[count]) + 3) >= 0)
            count++;
        return [.. names.Take(Math.Max(count, 1))];
    }
}
