namespace Sidecar.Analysis.Actions;

/// <summary>Something that could have offered actions, or found what they mend, and failed.</summary>
/// <param name="Name">Its type, or its assembly.</param>
/// <param name="Message">Why.</param>
internal sealed record ProviderFailure(string Name, string Message);
