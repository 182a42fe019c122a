using System.Text.Json.Nodes;

namespace Sidecar.EndToEnd.Tests.Ways;

/// <summary>What came back, whichever way it came.</summary>
/// <param name="Result">The result as JSON; null when there is an error instead.</param>
/// <param name="Error">The name of the error's kind; null when there is none.</param>
/// <param name="Message">The error for a person; otherwise null.</param>
public sealed record Reply(JsonNode? Result, string? Error = null, string? Message = null)
{
    /// <summary>The result without what differs from run to run, or the error; to compare, and to read.</summary>
    public string Comparable()
    {
        if (Result is null)
            return $"{Error}: {Message}";
        var copy = Result.DeepClone();
        (copy["answer"] as JsonObject)?.Remove("snapshot");
        return JsonLayout.Indented(copy);
    }
}
