namespace Sidecar.ProcessBench.Starts;

/// <summary>What one contender took in one repository: one number a run in each list.</summary>
internal sealed class StartTimes
{
    /// <summary>Milliseconds from process start to the first definition.</summary>
    public List<double> FirstDefinition { get; } = [];

    /// <summary>Milliseconds from the start of another process to the first references.</summary>
    public List<double> FirstReferences { get; } = [];

    /// <summary>Milliseconds of a question that was asked before, references.</summary>
    public List<double> HotReferences { get; } = [];

    /// <summary>Milliseconds of a question that was asked before, symbols by a part of their name.</summary>
    public List<double> HotSymbols { get; } = [];

    /// <summary>Milliseconds of processor time until the first references, without children.</summary>
    public List<double> Processor { get; } = [];

    /// <summary>MiB that the process had at most when the first references were answered.</summary>
    public List<double> Peak { get; } = [];

    /// <summary>MiB that its largest child had at most by then.</summary>
    public List<double> ChildPeak { get; } = [];

    /// <summary>The references that were found.</summary>
    public IReadOnlySet<string> Places { get; set; } = new HashSet<string>();
}
