using Sidecar.Host.Processes;

namespace Sidecar.Host.Tests.Policy;

public sealed class StderrTailTests
{
    private readonly StderrTail _tail = new();

    [Fact]
    public void The_last_twenty_lines_are_shown_in_order()
    {
        for (var i = 1; i <= 50; i++)
            _tail.Add($"line {i}");

        Assert.Equal(Enumerable.Range(31, 20).Select(i => $"line {i}"), _tail.Last());
    }

    [Fact]
    public void At_most_four_kibibytes_are_shown()
    {
        for (var i = 0; i < 50; i++)
            _tail.Add(new string('x', 999));

        Assert.Equal(4, _tail.Last().Length);
    }
}
