using System.Text.Json.Nodes;

namespace Sidecar.Tasks.Items;

/// <summary>A call of a tool.</summary>
/// <param name="Tool">Its name.</param>
/// <param name="Arguments">What it is given; an object with <c>from</c> and <c>match</c> stands for what an expression finds in the answer of an earlier step.</param>
internal sealed record ToolStep(string Tool, JsonObject Arguments);
