namespace Sidecar.Protocol.Messages;

/// <summary>Notifications, which are no operations.</summary>
public static class WellKnownMethods
{
    /// <summary>From the client: the answer to <c>params.id</c> is no longer wanted. It still comes, as <c>cancelled</c>.</summary>
    public const string CancelRequest = "$/cancelRequest";

    /// <summary>From the sidecar: how far the request <c>params.id</c> has come. See <see cref="ProgressReport"/>.</summary>
    public const string Progress = "$/progress";
}
