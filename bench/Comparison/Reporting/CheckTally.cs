namespace Sidecar.Comparison.Reporting;

/// <summary>How one check went.</summary>
internal sealed record CheckTally(string Name, int Agreed, int Total)
{
    public override string ToString() => Total == 0 ? "-" : $"{Agreed}/{Total}";
}
