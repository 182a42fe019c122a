using Sidecar.Protocol.Framing;

namespace Sidecar.Loader;

/// <summary>Ends this process when its parent closes the pipe or dies.</summary>
internal static class ParentWatch
{
    private const int ParentGone = 3;

    public static void Start(LineReader reader) =>
        new Thread(() => Watch(reader)) { IsBackground = true, Name = "parent" }.Start();

    private static void Watch(LineReader reader)
    {
        LineStatus status;
        do
            status = reader.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult().Status;
        while (status is not (LineStatus.End or LineStatus.Incomplete));
        Environment.Exit(ParentGone);
    }
}
