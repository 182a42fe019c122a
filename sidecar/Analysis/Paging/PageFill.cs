using Sidecar.Protocol.Messages;

namespace Sidecar.Analysis.Paging;

/// <summary>Collects entries until a page is full, or more than full: what stands beside them is only measured in the end.</summary>
internal sealed class PageFill<TItem>(PageSize size, FieldSelection? fields, int skipped, Func<TItem, FieldSelection?, int>? measure)
    where TItem : class
{
    private readonly List<TItem> _items = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _nexts = [];
    private int _next = skipped;

    /// <summary>Whether no more are wanted.</summary>
    public bool IsFull => _items.Count == size.Limit || (_ends.Count > 0 && _ends[^1] > size.Bytes);

    /// <summary>Takes the next one; null when it is none after all.</summary>
    public void Take(TItem? item)
    {
        _next++;
        if (item is null)
            return;
        _items.Add(item);
        _nexts.Add(_next);
        if (size.Bytes is not null)
            _ends.Add((_ends.Count > 0 ? _ends[^1] : 0) + (measure?.Invoke(item, fields) ?? MessageWriter.Measure(item, PageSize.TypeOf<TItem>(), fields) + 1));
    }

    /// <summary>
    /// Those that fit beside <paramref name="frame"/> bytes, one at least so that every page gets on, and how many entries are
    /// behind them.
    /// </summary>
    public (IReadOnlyList<TItem> Items, int Next) Fit(Func<int> frame)
    {
        if (size.Bytes is not { } bytes || _items.Count <= 1)
            return (_items, _next);
        var room = bytes - frame();
        var count = Math.Max(_ends.FindLastIndex(end => end <= room) + 1, 1);
        return count == _items.Count ? (_items, _next) : (_items.GetRange(0, count), _nexts[count - 1]);
    }
}
