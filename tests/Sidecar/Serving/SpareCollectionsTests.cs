using Sidecar.Server.Serving;
using Xunit;

namespace Sidecar.Server.Tests.Serving;

/// <summary>What a question leaves behind is collected between questions.</summary>
public sealed class SpareCollectionsTests
{
    private int _collections;
    private int _spare;
    private long _allocated;

    [Fact]
    public void A_little_is_left_for_later()
    {
        var spare = Make();
        After(spare, allocating: SpareCollections.Enough - 1);
        Assert.Equal(0, _spare);
        After(spare, allocating: 1);
        Assert.Equal(1, _spare);
    }

    [Fact]
    public void It_counts_anew_after_each()
    {
        var spare = Make();
        After(spare, allocating: 3 * SpareCollections.Enough);
        After(spare, allocating: 1);
        Assert.Equal(1, _spare);
        After(spare, allocating: SpareCollections.Enough);
        Assert.Equal(2, _spare);
    }

    [Fact]
    public void What_the_runtime_has_collected_meanwhile_is_not_collected_again()
    {
        var spare = Make();
        _collections++;
        After(spare, allocating: 3 * SpareCollections.Enough);
        Assert.Equal(0, _spare);
        After(spare, allocating: SpareCollections.Enough);
        Assert.Equal(1, _spare);
    }

    private SpareCollections Make() => new(() => (_collections, _allocated), () => (_spare, _collections) = (_spare + 1, _collections + 1));

    private void After(SpareCollections spare, long allocating)
    {
        _allocated += allocating;
        spare.Check();
    }
}
