using System.Buffers;

namespace Sidecar.Protocol.Tests;

/// <summary>Counts how much is rented at once.</summary>
internal sealed class CountingPool : MemoryPool<byte>
{
    private long _rented;

    public long PeakBytes { get; private set; }

    public override int MaxBufferSize => Array.MaxLength;

    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        var owner = new Owner(this, Math.Max(minBufferSize, 4096));
        _rented += owner.Memory.Length;
        PeakBytes = Math.Max(PeakBytes, _rented);
        return owner;
    }

    protected override void Dispose(bool disposing)
    {
    }

    private sealed class Owner(CountingPool pool, int size) : IMemoryOwner<byte>
    {
        public Memory<byte> Memory { get; } = new byte[size];

        public void Dispose() => pool._rented -= Memory.Length;
    }
}
