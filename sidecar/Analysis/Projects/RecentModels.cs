using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sidecar.Analysis.Projects;

/// <summary>
/// The models of the few trees of a project that were asked about last: who asks about a place in a file, soon asks about
/// another in it. Of a compilation that another has taken the place of, none is kept.
/// </summary>
internal sealed class RecentModels
{
    private const int Most = 4;

    private readonly Lock _gate = new();
    private readonly LinkedList<TreeModels> _newestFirst = new();

    /// <summary>The models of <paramref name="tree"/>.</summary>
    public TreeModels Of(CSharpCompilation compilation, SyntaxTree tree)
    {
        lock (_gate)
        {
            if (_newestFirst.First is { } newest && newest.Value.Compilation != compilation)
                _newestFirst.Clear();
            var models = _newestFirst.FirstOrDefault(one => one.Tree == tree) ?? new TreeModels(compilation, tree);
            _newestFirst.Remove(models);
            _newestFirst.AddFirst(models);
            if (_newestFirst.Count > Most)
                _newestFirst.RemoveLast();
            return models;
        }
    }

    /// <summary>Lets go of all.</summary>
    public void Drop()
    {
        lock (_gate)
            _newestFirst.Clear();
    }
}
