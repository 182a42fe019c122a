namespace Sidecar.Server.Handlers;

/// <summary>How long a question may take whose answer can be given in part.</summary>
internal static class Patience
{
    /// <summary>As long as somebody waits who would rather know a part than wait on.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
}
