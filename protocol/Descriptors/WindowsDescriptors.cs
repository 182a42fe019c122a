using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Sidecar.Protocol.Descriptors;

[SupportedOSPlatform("windows")]
internal static partial class WindowsDescriptors
{
    private const int StandardInput = -10;
    private const int StandardOutput = -11;
    private const int StandardError = -12;
    private const uint SameAccess = 2;

    public static ProtocolStreams Take()
    {
        var input = PrivateCopy(GetStdHandle(StandardInput));
        var output = PrivateCopy(GetStdHandle(StandardOutput));
        var nothing = File.OpenHandle("NUL", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Check(SetStdHandle(StandardInput, nothing.DangerousGetHandle()));
        nothing.SetHandleAsInvalid(); // From here on the process's own standard input, open for its whole life.
        Check(SetStdHandle(StandardOutput, GetStdHandle(StandardError)));
        return new ProtocolStreams(
            new BlockingStream(input, FileAccess.Read), new BlockingStream(output, FileAccess.Write));
    }

    private static SafeFileHandle PrivateCopy(nint handle)
    {
        var process = GetCurrentProcess();
        Check(DuplicateHandle(process, handle, process, out var copy, 0, inherit: false, SameAccess));
        return new SafeFileHandle(copy, ownsHandle: true);
    }

    private static void Check(bool success)
    {
        if (!success)
            throw new IOException("Could not move the standard handles.", new Win32Exception(Marshal.GetLastPInvokeError()));
    }

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial nint GetStdHandle(int which);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetStdHandle(int which, nint handle);

    [LibraryImport("kernel32")]
    private static partial nint GetCurrentProcess();

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool DuplicateHandle(
        nint sourceProcess, nint source, nint targetProcess, out nint target, uint access,
        [MarshalAs(UnmanagedType.Bool)] bool inherit, uint options);
}
