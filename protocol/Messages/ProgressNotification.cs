using System.Text.Json;

namespace Sidecar.Protocol.Messages;

/// <summary>The parameters of <see cref="WellKnownMethods.Progress"/>.</summary>
/// <param name="Id">The request it is about.</param>
/// <param name="Message">What is being done.</param>
/// <param name="Done">Steps done.</param>
public sealed record ProgressNotification(JsonElement Id, string Message, int Done)
{
    /// <summary>Steps in all; null while unknown.</summary>
    public int? Total { get; init; }
}
