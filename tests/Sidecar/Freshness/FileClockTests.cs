using Sidecar.Analysis.Disk;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests.Freshness;

/// <summary>When the stamp of a file begins to prove something.</summary>
public sealed class FileClockTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FileClocks _clocks = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, false)]
    [InlineData(5, false)]
    [InlineData(1000, true)]
    [InlineData(3000, true)]
    public void A_local_clock_ticks_within_milliseconds(int milliseconds, bool settled)
    {
        // Windows does not tell what nobody can set; only time proves there.
        if (!OperatingSystem.IsWindows())
            Assert.Equal(settled, IsSettled(_folder.Path, Odd, milliseconds));
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(3000, true)]
    public void Whole_seconds_and_unknown_file_systems_take_two_seconds(int milliseconds, bool settled)
    {
        Assert.Equal(settled, IsSettled(_folder.Path, Odd - (Odd % TimeSpan.TicksPerSecond), milliseconds));
        Assert.Equal(settled, IsSettled(_folder.Combine("nowhere"), Odd, milliseconds));
    }

    private static readonly long Odd = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc).Ticks;

    private bool IsSettled(string folder, long changed, int milliseconds) =>
        _clocks.IsSettled(folder, new FileStamp(1, changed, changed), new DateTimeOffset(changed, TimeSpan.Zero).AddMilliseconds(milliseconds));
}
