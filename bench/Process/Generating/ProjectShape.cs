using System.Globalization;

namespace Sidecar.ProcessBench.Generating;

/// <summary>One project of the generated solution: its place in the graph and the types that it declares.</summary>
/// <param name="Index">From 0; those of lower layers come first.</param>
/// <param name="References">The projects that it references, by index.</param>
/// <param name="Files">How many source files it has.</param>
internal sealed record ProjectShape(int Index, IReadOnlyList<int> References, int Files)
{
    private const int Layers = 10;
    private const int MostReferences = 4;

    /// <summary>Name, namespace and folder.</summary>
    public string Name => NameOf(Index);

    public static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"Shop.{Words.Areas[index % Words.Areas.Length]}{index:000}");

    /// <summary>The graph: ten layers, each project references a few of the layer below and the first project.</summary>
    public static IReadOnlyList<ProjectShape> Graph(int projects, int filesEach)
    {
        var layer = Math.Max(1, projects / Layers);
        return [.. Enumerable.Range(0, projects).Select(index => new ProjectShape(index, ReferencesOf(index, layer), filesEach))];
    }

    private static int[] ReferencesOf(int index, int layer)
    {
        if (index == 0)
            return [];
        var below = (index / layer - 1) * layer;
        if (below < 0)
            return [0];
        return [.. Enumerable.Range(0, MostReferences)
            .Select(turn => below + (index * 7 + turn * 11) % layer)
            .Append(0).Distinct().Order()];
    }
}
