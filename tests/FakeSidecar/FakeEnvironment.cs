namespace Sidecar.FakeSidecar;

/// <summary>How a test tells the fake what to do.</summary>
public static class FakeEnvironment
{
    /// <summary>The name of the class under Scripts/ to follow; none to behave.</summary>
    public const string Script = "FAKE_SCRIPT";

    /// <summary>The script for one-shot processes; none to behave.</summary>
    public const string OneShotScript = "FAKE_ONESHOT_SCRIPT";

    /// <summary>Only so many processes of a test misbehave; none for all. Needs <see cref="State"/>.</summary>
    public const string Times = "FAKE_TIMES";

    /// <summary>A folder for what processes of one test must know of each other.</summary>
    public const string State = "FAKE_STATE";

    public static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Counts the processes of a test, from 1.</summary>
    public static int CountProcess()
    {
        if (Read(State) is not { } folder)
            return 1;
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(folder, $"process-{number}");
            if (!File.Exists(path))
            {
                File.WriteAllText(path, Environment.ProcessId.ToString());
                return number;
            }
        }
    }
}
