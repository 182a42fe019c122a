namespace Sidecar.EndToEnd.Tests.Wire;

/// <summary>A question that needs no workspace.</summary>
internal static class Asking
{
    private const int LastId = 999;

    /// <summary>As a line, with <paramref name="more"/> among its parameters.</summary>
    public static string Health(int id, string more = "") =>
        $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"health","params":{ {{{more}}}}}""";

    /// <summary>Fails unless the next question is answered next.</summary>
    public static async Task AssertGoesOnAsync(this RawServer server) =>
        Refusal.IsNot(await server.AskAsync(Health(LastId)), LastId);
}
