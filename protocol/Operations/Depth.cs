namespace Sidecar.Protocol.Operations;

/// <summary>How far a tree is followed.</summary>
public static class Depth
{
    /// <summary>At most.</summary>
    public const int Max = 100;
}
