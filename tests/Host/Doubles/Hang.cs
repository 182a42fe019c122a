namespace Sidecar.Host.Tests.Doubles;

internal static class Hang
{
    /// <summary>No test takes so long unless something hangs.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Task<T> OrFail<T>(this Task<T> task) => task.WaitAsync(Limit);

    public static Task OrFail(this Task task) => task.WaitAsync(Limit);
}
