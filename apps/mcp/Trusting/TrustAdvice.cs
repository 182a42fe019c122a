using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sidecar.Mcp.Trusting;

/// <summary>How the person behind an agent can trust a workspace; added to what its untrusted sidecar says, which knows no way in.</summary>
/// <param name="Folder">The workspace's.</param>
internal sealed partial record TrustAdvice(string Folder)
{
    private const string NotTrusted = "not-trusted";

    /// <summary>Whether that person is being asked just now.</summary>
    public bool IsAsked { get; init; }

    /// <summary>What is wrong with the memory of what is trusted; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>The command.</summary>
    public string Command => $"sidecar trust {Quoted}";

    /// <summary>As a sentence.</summary>
    public string Text => Problem ?? (IsAsked
        ? "Its user is being asked; ask again after the answer."
        : $"Tell its user, who may run: {Command}");

    /// <summary><paramref name="answer"/>, with the way to mend what it lacks.</summary>
    public JsonElement Into(JsonElement answer)
    {
        var whole = JsonObject.Create(answer)!;
        foreach (var gap in (whole["answer"]?["gaps"] as JsonArray ?? []).OfType<JsonObject>().Where(gap => (string?)gap["reason"] == NotTrusted))
        {
            gap["message"] = IsAsked || Problem is not null ? $"{gap["message"]} {Text}" : $"{gap["message"]} Only its user may change that.";
            gap["command"] = Command;
        }
        return JsonSerializer.SerializeToElement(whole);
    }

    // A folder can be called like a command, and somebody will paste this into a shell.
    private string Quoted => Plain().IsMatch(Folder) ? Folder : $"'{Folder.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[\w./:\\@%+\-]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
