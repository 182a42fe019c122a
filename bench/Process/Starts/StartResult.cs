namespace Sidecar.ProcessBench.Starts;

/// <summary>What was measured in one repository; <c>Rival</c> is null when it did not run.</summary>
internal sealed record StartResult(
    string Solution, string Symbol, string References, StartTimes Cold, StartTimes Warm, StartTimes? Rival);
