using Sidecar.Analysis.Inheritance;

namespace Sidecar.Analysis.Calls;

/// <summary>A member that calls and is called.</summary>
/// <param name="Member">Which.</param>
/// <param name="IsInitializer">Whether only its initializer is meant.</param>
internal sealed record CallNode(MergedSymbol Member, bool IsInitializer)
{
    /// <summary>Equal for the same.</summary>
    public string Key { get; } = IsInitializer ? Member.Key + " =" : Member.Key;
}
