namespace Sidecar.EachBench;

/// <summary>What is pointed at.</summary>
internal enum PlaceKind
{
    /// <summary>A class, struct, interface or record, where it is declared.</summary>
    Type,

    /// <summary>A method, where it is declared.</summary>
    Method,

    /// <summary>A method, where it is called.</summary>
    Call,
}
