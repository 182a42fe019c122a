namespace Sidecar.Analysis.Symbols;

/// <summary>What a symbol that a request names is called, without anything around it.</summary>
public static class SimpleName
{
    /// <summary>The name as it is declared; null when that cannot be told from the text.</summary>
    public static string? Of(string symbol)
    {
        var text = SymbolIds.IsId(symbol) ? SymbolIds.Split(symbol).Id[2..].Split('(')[0] : symbol;
        return SymbolName.Parse(text) is not { NamesConstructor: false, Last.Name: var name } || name.Contains('`', StringComparison.Ordinal) ? null : name;
    }
}
