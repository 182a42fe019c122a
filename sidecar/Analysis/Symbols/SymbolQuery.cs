using Sidecar.Analysis.Index;
using Sidecar.Protocol.Errors;

namespace Sidecar.Analysis.Symbols;

/// <summary>What somebody searches for: a name, and perhaps what it is in, as in <c>Shop.Place</c>.</summary>
internal sealed class SymbolQuery
{
    private readonly NamePattern _pattern;
    private readonly NamePattern[] _containers;

    private SymbolQuery(string text)
    {
        var parts = text.Split('.');
        Name = parts[^1];
        _pattern = new NamePattern(Name);
        // A dot at the beginning, as in ".ctor", stands for nothing around it.
        _containers = text.LastIndexOf('.') <= 0 ? [] : [.. parts[..^1].Reverse().Select(part => new NamePattern(part))];
    }

    /// <summary>The name, without what it is in.</summary>
    public string Name { get; }

    /// <summary>Whether <paramref name="name"/> alone fits, whatever it is in.</summary>
    public bool Fits(string name) => _pattern.Fits(name);

    /// <summary>Tells which texts are likely to declare something that fits.</summary>
    public TextRanking Ranking => new(_pattern);

    /// <summary>Understands <paramref name="text"/>.</summary>
    /// <exception cref="RequestException">There is nothing in it to look for.</exception>
    public static SymbolQuery Parse(string text) => string.IsNullOrWhiteSpace(text)
        ? throw new RequestException(ErrorCode.InvalidParameters, "'query' is empty; give part of a name.")
        : new SymbolQuery(text.Trim());

    /// <summary>Whether a type or member fits, as far as its file says.</summary>
    public bool Fits(FileIndex index, DeclaredName declared) =>
        _pattern.Fits(declared.Name, declared.Letters) && !declared.IsNamespace && declared.Name.Length > 0 && FitsContainers(index, declared);

    private bool FitsContainers(FileIndex index, DeclaredName declared)
    {
        if (_containers.Length == 0)
            return true;
        var names = index.ContainersOf(declared).Select(container => container.Name).ToArray();
        return names.Length >= _containers.Length && !_containers.Where((pattern, i) => !pattern.Fits(names[i])).Any();
    }
}
