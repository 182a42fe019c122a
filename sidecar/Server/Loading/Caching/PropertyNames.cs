namespace Sidecar.Server.Loading.Caching;

/// <summary>The names that project files mention as <c>$(Name)</c> or read from the environment.</summary>
internal static class PropertyNames
{
    private const string FunctionStart = "GetEnvironmentVariable('";

    /// <summary>Sorted hashes of those in <paramref name="files"/>, each once. A file that is gone mentions none.</summary>
    public static ulong[] In(IEnumerable<string> files)
    {
        var names = new HashSet<ulong>();
        foreach (var file in files.Where(File.Exists))
            Collect(File.ReadAllText(file), names);
        return [.. names.Order()];
    }

    /// <summary>The hash of a name, whatever its case.</summary>
    public static ulong HashOf(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[Math.Min(name.Length, 256)];
        name[..lower.Length].ToLowerInvariant(lower);
        return StableHash.Of(lower);
    }

    private static void Collect(ReadOnlySpan<char> text, HashSet<ulong> names)
    {
        var rest = text;
        while (rest.IndexOf("$(", StringComparison.Ordinal) is var at and >= 0)
        {
            rest = rest[(at + 2)..].TrimStart();
            Add(rest, names);
        }
        rest = text;
        while (rest.IndexOf(FunctionStart, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            rest = rest[(at + FunctionStart.Length)..];
            Add(rest, names);
        }
    }

    private static void Add(ReadOnlySpan<char> text, HashSet<ulong> names)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '_' or '-'))
            length++;
        if (length > 0)
            names.Add(HashOf(text[..length]));
    }
}
