namespace Sidecar.Cli.Rendering;

/// <summary>Shortens signatures in an outline, where what stands around a declaration is told by the lines above.</summary>
internal static class OutlineText
{
    /// <summary><paramref name="signature"/> without <paramref name="container"/>, the signature of what holds it.</summary>
    public static string Of(string signature, string container)
    {
        var prefix = container + ".";
        if (signature.StartsWith(prefix, StringComparison.Ordinal))
            return signature[prefix.Length..];
        prefix = SimpleName(container) + ".";
        if (signature.StartsWith(prefix, StringComparison.Ordinal))
            return signature[prefix.Length..];
        var at = signature.IndexOf(" " + prefix, StringComparison.Ordinal);
        var parameters = signature.IndexOf('(', StringComparison.Ordinal);
        return at >= 0 && (parameters < 0 || at < parameters) ? signature.Remove(at + 1, prefix.Length) : signature;
    }

    /// <summary>The last name of <c>A.B.C&lt;D.E&gt;</c>, type parameters included.</summary>
    private static string SimpleName(string name)
    {
        var generics = name.IndexOf('<', StringComparison.Ordinal);
        var end = generics < 0 ? name.Length : generics;
        var dot = end == 0 ? -1 : name.LastIndexOf('.', end - 1);
        return name[(dot + 1)..];
    }
}
