namespace Sidecar.ProcessBench.Hot;

/// <summary>One side: the sidecar's own queries, or Roslyn's search.</summary>
internal interface IAnswers
{
    /// <summary>The uses of the symbol, as <c>file:line:column</c>.</summary>
    Task<IReadOnlySet<string>> ReferencesAsync();

    /// <summary>The ids of the declarations whose name fits.</summary>
    Task<IReadOnlySet<string>> SymbolsAsync();

    /// <summary>Asks for references as a caller would, and leaves the answer as it comes.</summary>
    Task CallReferencesAsync();

    /// <summary>Asks for symbols as a caller would, and leaves the answer as it comes.</summary>
    Task CallSymbolsAsync();
}
