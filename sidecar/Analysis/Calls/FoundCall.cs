using Sidecar.Analysis.Inheritance;

namespace Sidecar.Analysis.Calls;

/// <summary>A call, as one project compiles it.</summary>
/// <param name="Caller">Whose code it is in.</param>
/// <param name="Place">Where.</param>
internal sealed record FoundCall(EnclosingMember Caller, CallPlace Place)
{
    /// <summary>Equal for calls of one caller.</summary>
    public string Key { get; } = MergedSymbol.KeyOf(Caller.Symbol) + (Caller.IsInitializer ? " =" : "");
}
