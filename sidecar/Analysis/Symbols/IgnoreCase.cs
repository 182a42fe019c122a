namespace Sidecar.Analysis.Symbols;

/// <summary>Letters whatever their case.</summary>
internal sealed class IgnoreCase : IEqualityComparer<char>
{
    private IgnoreCase()
    {
    }

    public static IgnoreCase Instance { get; } = new();

    public bool Equals(char x, char y) => char.ToUpperInvariant(x) == char.ToUpperInvariant(y);

    public int GetHashCode(char obj) => char.ToUpperInvariant(obj).GetHashCode();
}
