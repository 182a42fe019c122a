namespace Sidecar.Cli.Output;

/// <summary>Rows whose cells stand under one another.</summary>
internal sealed class Columns
{
    private const int Gap = 2;

    // One endless signature must not push everybody's last column out of sight.
    private const int WidestAligned = 60;

    private readonly List<Piece[]> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params ReadOnlySpan<Piece> cells) => _rows.Add(cells.ToArray());

    /// <summary>Writes the rows, each after <paramref name="indent"/> spaces.</summary>
    public void WriteTo(Page page, int indent = 0)
    {
        var widths = Widths();
        foreach (var row in _rows)
        {
            var pieces = new List<Piece> { new string(' ', indent) };
            for (var i = 0; i < row.Length; i++)
            {
                pieces.Add(row[i]);
                if (i < row.Length - 1)
                    pieces.Add(new string(' ', Math.Max(widths[i] - row[i].Text.Length, 0) + Gap));
            }
            page.Line([.. pieces]);
        }
    }

    private int[] Widths()
    {
        var widths = new int[_rows.Count == 0 ? 0 : _rows.Max(r => r.Length)];
        foreach (var row in _rows)
            for (var i = 0; i < row.Length; i++)
                if (row[i].Text.Length <= WidestAligned)
                    widths[i] = Math.Max(widths[i], row[i].Text.Length);
        return widths;
    }
}
