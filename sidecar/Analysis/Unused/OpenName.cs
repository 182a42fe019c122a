using System.Collections.Immutable;

namespace Sidecar.Analysis.Unused;

/// <summary>A name, and what it can mean of which more could be found out. Changed by one thread at a time, read by any.</summary>
internal sealed class OpenName(ImmutableHashSet<CodeNode> nodes)
{
    /// <summary>What nothing is known to use.</summary>
    public ImmutableHashSet<CodeNode> Dead { get; private set; } = nodes;

    /// <summary>That, and of the product what only tests are known to use.</summary>
    public ImmutableHashSet<CodeNode> NotUsed { get; private set; } = nodes;

    /// <summary>Takes in that something uses <paramref name="node"/>.</summary>
    public void Settle(CodeNode node)
    {
        Dead = Dead.Remove(node);
        if (node.IsTest || node.Life == Life.Used)
            NotUsed = NotUsed.Remove(node);
    }
}
