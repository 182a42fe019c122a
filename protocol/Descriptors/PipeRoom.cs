using System.Runtime.InteropServices;

namespace Sidecar.Protocol.Descriptors;

/// <summary>
/// How much a pipe holds, and whether it has room. Linux says so; elsewhere pipes stay as they are, the answer is always
/// no, and a thread does the waiting.
/// </summary>
internal static partial class PipeRoom
{
    // A pipe that polls as writable has a page free, and a write of at most a page is done whole.
    private const int AtomicBytes = 4096;
    private const short Writable = 4;
    private const int SetPipeSize = 1031;
    private const int LargestWithoutPrivilege = 1024 * 1024;

    /// <summary>Whether so many bytes can be written without waiting.</summary>
    public static bool Has(SafeHandle pipe, int bytes)
    {
        if (bytes > AtomicBytes || !OperatingSystem.IsLinux())
            return false;
        var request = new PollRequest { Descriptor = (int)pipe.DangerousGetHandle(), Events = Writable };
        return Poll(ref request, 1, timeoutMilliseconds: 0) == 1 && request.Found == Writable;
    }

    /// <summary>Makes the pipe as large as may be. A refusal changes nothing but speed.</summary>
    public static void Enlarge(SafeHandle pipe)
    {
        if (OperatingSystem.IsLinux())
            _ = SetSize((int)pipe.DangerousGetHandle(), SetPipeSize, LargestWithoutPrivilege);
    }

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(ref PollRequest request, nuint count, int timeoutMilliseconds);

    // The call is variadic, which makes no difference on Linux.
    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int SetSize(int descriptor, int command, nint size);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        public int Descriptor;
        public short Events;
        public short Found;
    }
}
