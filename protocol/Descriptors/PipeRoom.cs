using System.Runtime.InteropServices;

namespace Sidecar.Protocol.Descriptors;

/// <summary>Whether a pipe has room. Linux says so; elsewhere the answer is always no, and a thread does the waiting.</summary>
internal static partial class PipeRoom
{
    // A pipe that polls as writable has a page free, and a write of at most a page is done whole.
    private const int AtomicBytes = 4096;
    private const short Writable = 4;

    public static bool Has(SafeHandle pipe, int bytes)
    {
        if (bytes > AtomicBytes || !OperatingSystem.IsLinux())
            return false;
        var request = new PollRequest { Descriptor = (int)pipe.DangerousGetHandle(), Events = Writable };
        return Poll(ref request, 1, timeoutMilliseconds: 0) == 1 && request.Found == Writable;
    }

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(ref PollRequest request, nuint count, int timeoutMilliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        public int Descriptor;
        public short Events;
        public short Found;
    }
}
