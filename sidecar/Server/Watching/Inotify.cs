using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sidecar.Server.Watching;

/// <summary>
/// A queue of the kernel's for what happens in folders (man 7 inotify), and a wake-up call for whoever waits for it. Waking it is for
/// any thread, all else for one.
/// </summary>
internal sealed partial class Inotify : IDisposable
{
    private const int CloseOnExec = 0x80000;
    private const int NonBlocking = 0x800;
    private const short Readable = 1;

    // Closed after writing, moved away, moved here, created, deleted, the folder itself deleted or moved; only folders, and
    // nothing of files that are deleted already.
    private const uint Wanted = 0x8 | 0x40 | 0x80 | 0x100 | 0x200 | 0x400 | 0x800 | 0x1000000 | 0x4000000;

    private const int NoSpace = 28;
    private const int TooManyOfProcess = 24;
    private const int TooManyOfSystem = 23;

    private readonly SafeFileHandle _queue;
    private readonly SafeFileHandle _wake;

    private Inotify(SafeFileHandle queue, SafeFileHandle wake) => (_queue, _wake) = (queue, wake);

    /// <summary>A new one; null when there is none to be had, and then <paramref name="limit"/> is the setting that allows no more, if that is why.</summary>
    public static Inotify? Open(out string? limit)
    {
        limit = null;
        var queue = CreateQueue(CloseOnExec | NonBlocking);
        if (queue.IsInvalid)
        {
            limit = Marshal.GetLastPInvokeError() is TooManyOfProcess or TooManyOfSystem ? "fs.inotify.max_user_instances" : null;
            return null;
        }
        var wake = CreateCounter(0, CloseOnExec | NonBlocking);
        if (!wake.IsInvalid)
            return new Inotify(queue, wake);
        queue.Dispose();
        return null;
    }

    /// <summary>Watches a folder; its number, which no other ever had; null when it cannot be watched, and then <paramref name="limit"/> as above.</summary>
    public int? Add(string folder, out string? limit)
    {
        var number = AddWatch(_queue, folder, Wanted);
        limit = number < 0 && Marshal.GetLastPInvokeError() == NoSpace ? "fs.inotify.max_user_watches" : null;
        return number < 0 ? null : number;
    }

    /// <summary>Watches a folder no more. What has happened in it may still come.</summary>
    public void Remove(int number) => _ = RemoveWatch(_queue, number);

    /// <summary>Ends a <see cref="Wait"/>, or the next one.</summary>
    public void Wake()
    {
        var one = 1L;
        _ = Write(_wake, ref one, sizeof(long));
    }

    /// <summary>Waits until something has happened, or until it is woken.</summary>
    public void Wait()
    {
        PollRequest[] requests = [new() { Descriptor = Number(_queue), Events = Readable }, new() { Descriptor = Number(_wake), Events = Readable }];
        // A signal ends it, too, which does no harm.
        _ = Poll(requests, (nuint)requests.Length, -1);
        _ = Read(_wake, out _, sizeof(long));
    }

    /// <summary>Reads what has happened, for <see cref="InotifyEvent.Take"/>; empty when nothing has.</summary>
    public ReadOnlySpan<byte> Read(byte[] buffer) => buffer.AsSpan(0, Math.Max(0, (int)Read(_queue, buffer, (nuint)buffer.Length)));

    /// <inheritdoc/>
    public void Dispose()
    {
        _queue.Dispose();
        _wake.Dispose();
    }

    private static int Number(SafeFileHandle handle) => (int)handle.DangerousGetHandle();

    [LibraryImport("libc", EntryPoint = "inotify_init1", SetLastError = true)]
    private static partial SafeFileHandle CreateQueue(int flags);

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    private static partial SafeFileHandle CreateCounter(uint start, int flags);

    [LibraryImport("libc", EntryPoint = "inotify_add_watch", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddWatch(SafeFileHandle queue, string folder, uint mask);

    [LibraryImport("libc", EntryPoint = "inotify_rm_watch")]
    private static partial int RemoveWatch(SafeFileHandle queue, int number);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll([In, Out] PollRequest[] requests, nuint count, int timeoutMilliseconds);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(SafeFileHandle descriptor, [Out] byte[] buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(SafeFileHandle descriptor, out long counter, nuint count);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(SafeFileHandle descriptor, ref long counter, nuint count);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        public int Descriptor;
        public short Events;
        public short Found;
    }
}
