using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Sidecar.Mcp.Trusting;

/// <summary>The question for trust, as a client shows it to the person in front of it. No model gets to answer it.</summary>
internal static class TrustQuestion
{
    private const string Answer = "trust";
    private const string Always = "always";
    private const string ThisTime = "this-time";

    /// <summary>What asks through <paramref name="client"/>; null when that cannot ask anybody.</summary>
    public static TrustAsker? Of(McpServer client) =>
        client.ClientCapabilities?.Elicitation?.Form is null ? null : (folder, cancellation) => AskAsync(client, folder, cancellation);

    private static async Task<TrustChoice> AskAsync(McpServer client, string folder, CancellationToken cancellation)
    {
        try
        {
            var answer = await client.ElicitAsync(Ask(folder), cancellation);
            return answer.IsAccepted && answer.Content?.TryGetValue(Answer, out var word) == true ? ChoiceOf(word.ToString()) : TrustChoice.No;
        }
        catch (Exception e) when (e is McpException or InvalidOperationException)
        {
            // It said that it can ask, and cannot.
            return TrustChoice.No;
        }
    }

    private static ElicitRequestParams Ask(string folder) => new()
    {
        Message = $"Sidecar is asked about the C# code in {folder}. To load it, it runs its build: project files, targets and generators, with your rights. "
            + "Trust it only if you would build it. Otherwise answers come from the text of the files alone.",
        RequestedSchema = new ElicitRequestParams.RequestSchema
        {
            Properties =
            {
                [Answer] = new ElicitRequestParams.TitledSingleSelectEnumSchema
                {
                    Title = "Run the build of this folder?",
                    OneOf =
                    [
                        new ElicitRequestParams.EnumSchemaOption { Const = Always, Title = "Yes, always" },
                        new ElicitRequestParams.EnumSchemaOption { Const = ThisTime, Title = "Yes, this time" },
                        new ElicitRequestParams.EnumSchemaOption { Const = "no", Title = "No" },
                    ],
                },
            },
            Required = [Answer],
        },
    };

    private static TrustChoice ChoiceOf(string word) => word switch
    {
        Always => TrustChoice.Always,
        ThisTime => TrustChoice.ThisTime,
        _ => TrustChoice.No,
    };
}
