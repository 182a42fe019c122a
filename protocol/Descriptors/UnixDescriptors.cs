using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sidecar.Protocol.Descriptors;

internal static partial class UnixDescriptors
{
    private const int StandardInput = 0;
    private const int StandardOutput = 1;
    private const int StandardError = 2;
    private const int ReadOnly = 0;

    public static ProtocolStreams Take()
    {
        var input = MoveAway(StandardInput);
        var output = MoveAway(StandardOutput);
        var nothing = Check(Open("/dev/null", ReadOnly), "open /dev/null");
        Check(Dup2(nothing, StandardInput), "put /dev/null on standard input");
        Check(Close(nothing), "close the spare descriptor");
        Check(Dup2(StandardError, StandardOutput), "put standard error on standard output");
        return new ProtocolStreams(
            new BlockingStream(input, FileAccess.Read), new BlockingStream(output, FileAccess.Write));
    }

    // dup and then ioctl(FIOCLEX), not fcntl(F_DUPFD_CLOEXEC, 3): fcntl is variadic, and on Apple silicon a plain
    // call passes its third argument in the wrong place. No child starts between the two, it is the first statement.
    private static SafeFileHandle MoveAway(int descriptor)
    {
        var copy = Check(Dup(descriptor), $"copy descriptor {descriptor}");
        Check(SetCloseOnExec(copy, CloseOnExecRequest), $"hide descriptor {copy} from children");
        return new SafeFileHandle(copy, ownsHandle: true);
    }

    private static nuint CloseOnExecRequest => OperatingSystem.IsLinux() ? 0x5451u : 0x20006601u;

    private static int Check(int result, string what) =>
        result >= 0 ? result : throw new IOException($"Could not {what}: error {Marshal.GetLastPInvokeError()}.");

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static partial int Dup(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Dup2(int from, int to);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int SetCloseOnExec(int descriptor, nuint request);
}
