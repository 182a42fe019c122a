using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Trees;

/// <summary>An entry of a tree.</summary>
/// <param name="step">What it shows.</param>
/// <param name="key">Equal for the same, wherever in the tree.</param>
/// <param name="parent">The one above; null for what was asked about.</param>
internal sealed class Branch<TStep>(TStep step, string key, Branch<TStep>? parent)
{
    private readonly List<Branch<TStep>> _below = [];

    public TStep Step => step;

    /// <summary>0 for what was asked about.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Why nothing is below it; null when something may be.</summary>
    public Repetition? Repeated { get; set; }

    /// <summary>Whether it is the same as one that it is below.</summary>
    public bool IsCycle
    {
        get
        {
            for (var at = parent; at is not null; at = at.Parent)
                if (at.Key == key)
                    return true;
            return false;
        }
    }

    /// <summary>The one above.</summary>
    public Branch<TStep>? Parent => parent;

    private string Key => key;

    public void Add(Branch<TStep> branch) => _below.Add(branch);

    /// <summary>All that is below it, each before what is below that.</summary>
    public IEnumerable<Branch<TStep>> Below() => _below.SelectMany(branch => branch.Below().Prepend(branch));
}
