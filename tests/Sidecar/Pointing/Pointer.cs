using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Tests.Pointing;

/// <summary>Points at symbols as a model does: by what it remembers of a name, or of a place in a file that was edited since.</summary>
internal sealed class Pointer(Random random, IReadOnlySet<string> names)
{
    private const int MostLines = 5;
    private const int MostColumns = 5;

    /// <summary>The ways, by name.</summary>
    public static IReadOnlyList<string> Ways { get; } =
    [
        "the whole name", "the name with its type", "the simple name", "the name with its parameters", "in lower case", "a letter is missing",
        "two letters are swapped", "the line is off", "the column is off", "the line and the column are off", "only the file's name, and the line is off",
    ];

    /// <summary>Points at <paramref name="symbol"/> in one of the ways; null when that would mean something else, or could not be wrong.</summary>
    public Hover? At(KnownSymbol symbol, string way) => way switch
    {
        "the whole name" => new Hover { Symbol = symbol.Qualified },
        "the name with its type" => new Hover { Symbol = WithType(symbol) },
        "the simple name" => new Hover { Symbol = symbol.Name },
        "the name with its parameters" => symbol.Parameters is null ? null : new Hover { Symbol = $"{WithType(symbol)}({symbol.Parameters})" },
        "in lower case" => new Hover { Symbol = WithType(symbol).ToLowerInvariant() },
        "a letter is missing" => Misspelt(symbol.Name.Remove(random.Next(0, symbol.Name.Length), 1), symbol.Name),
        "two letters are swapped" => Misspelt(Swapped(symbol.Name), symbol.Name),
        "the line is off" => Moved(symbol, symbol.File),
        "the column is off" => Beside(symbol),
        "the line and the column are off" => Moved(symbol, symbol.File) is { } moved ? moved with { Column = random.Next(1, 80) } : null,
        "only the file's name, and the line is off" => Moved(symbol, Path.GetFileName(symbol.File)),
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    private static string WithType(KnownSymbol symbol) => string.Join('.', [.. symbol.Types.TakeLast(1), symbol.Name]);

    // Of a short name nothing is left, and whoever writes another's name means that.
    private Hover? Misspelt(string written, string meant) =>
        meant.Length < 6 || names.Contains(written) ? null : new Hover { Symbol = written };

    private string Swapped(string name)
    {
        var at = random.Next(1, Math.Max(2, name.Length - 1));
        return at + 1 < name.Length ? name[..at] + name[at + 1] + name[at] + name[(at + 2)..] : name;
    }

    // Whoever names a line that holds the name means that line.
    private Hover? Moved(KnownSymbol symbol, string file)
    {
        var line = symbol.Line + random.Next(-MostLines, MostLines + 1);
        return line < 0 || line >= symbol.Lines.Count || (line != symbol.Line && symbol.Lines[line].Contains(symbol.Name, StringComparison.Ordinal))
            ? null
            : new Hover { File = file, Line = line + 1, Text = symbol.Name };
    }

    // Whoever points into another name means that one.
    private Hover? Beside(KnownSymbol symbol)
    {
        var line = symbol.Lines[symbol.Line];
        var column = symbol.Column + random.Next(-MostColumns, symbol.Name.Length + MostColumns);
        var isInside = column >= symbol.Column && column <= symbol.Column + symbol.Name.Length;
        return column < 0 || (!isInside && (IsName(column) || IsName(column - 1))) ? null : new Hover { File = symbol.File, Line = symbol.Line + 1, Column = column + 1 };

        bool IsName(int at) => at >= 0 && at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] == '_');
    }
}
