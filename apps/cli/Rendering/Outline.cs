using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

/// <summary>Indents declarations, and leaves out of each what the lines above say already.</summary>
/// <param name="container">The signature of what holds the outermost ones; null for a file.</param>
internal sealed class Outline(string? container)
{
    private readonly List<string> _containers = [];

    /// <summary>The next declaration: its kind and its signature without its container's name.</summary>
    public string Next(Member member)
    {
        var depth = Math.Min(member.Depth, _containers.Count);
        _containers.RemoveRange(depth, _containers.Count - depth);
        var around = depth == 0 ? container : _containers[^1];
        var signature = member.Symbol.Signature;
        _containers.Add(signature);
        return $"{new string(' ', 2 * member.Depth)}{member.Symbol.Kind} {(around is null ? signature : Without(around, signature))}";
    }

    private static string Without(string around, string signature)
    {
        if (signature.StartsWith(around + ".", StringComparison.Ordinal))
            return signature[(around.Length + 1)..];
        var prefix = SimpleName(around) + ".";
        if (signature.StartsWith(prefix, StringComparison.Ordinal))
            return signature[prefix.Length..];
        var at = signature.IndexOf(" " + prefix, StringComparison.Ordinal);
        var parameters = signature.IndexOf('(', StringComparison.Ordinal);
        return at >= 0 && (parameters < 0 || at < parameters) ? signature.Remove(at + 1, prefix.Length) : signature;
    }

    // The last name of A.B.C<D.E>, type parameters included.
    private static string SimpleName(string name)
    {
        var generics = name.IndexOf('<', StringComparison.Ordinal);
        var end = generics < 0 ? name.Length : generics;
        var dot = end == 0 ? -1 : name.LastIndexOf('.', end - 1);
        return name[(dot + 1)..];
    }
}
