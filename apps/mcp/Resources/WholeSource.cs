using System.Text.Json;
using ModelContextProtocol.Protocol;
using Sidecar.Protocol.Operations;

namespace Sidecar.Mcp.Resources;

/// <summary>Where the whole text of a symbol is, when an answer holds only its beginning.</summary>
internal static class WholeSource
{
    /// <summary>The link that goes with <paramref name="answer"/> to <paramref name="operation"/>; null when nothing was cut, or it is no text of one symbol.</summary>
    public static ResourceLinkBlock? LinkOf(Operation operation, JsonElement answer) =>
        operation.Name == ReadSource.Operation.Name
            && answer.GetProperty("answer").TryGetProperty("cutFrom", out var lines)
            && answer.GetProperty("resolution").TryGetProperty("symbol", out var symbol)
            && symbol.TryGetProperty("id", out var id)
            ? new ResourceLinkBlock
            {
                Uri = ResourceTable.AddressOf(id.GetString()!),
                Name = symbol.GetProperty("signature").GetString()!,
                Description = $"The whole text, {lines.GetRawText()} lines",
                MimeType = ResourceTable.Text,
            }
            : null;
}
