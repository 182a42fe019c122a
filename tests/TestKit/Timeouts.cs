namespace Sidecar.TestKit;

/// <summary>The one limit of the tests: nobody waits for time, but nothing may hang.</summary>
public static class Timeouts
{
    /// <summary>Longer than anything takes that is not stuck.</summary>
    public static TimeSpan Hang { get; } = TimeSpan.FromSeconds(60);

    /// <summary>The task, or a failure when it hangs.</summary>
    public static Task OrHang(this Task task) => task.WaitAsync(Hang, TimeProvider.System);

    /// <summary>The task, or a failure when it hangs.</summary>
    public static Task<T> OrHang<T>(this Task<T> task) => task.WaitAsync(Hang, TimeProvider.System);

    /// <summary>The task, or a failure when it hangs.</summary>
    public static Task<T> OrHang<T>(this ValueTask<T> task) => task.AsTask().OrHang();
}
