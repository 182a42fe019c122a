namespace Sidecar.Loader;

/// <summary>Nothing can be loaded; the message tells a person why and what to do.</summary>
internal sealed class LoadFailedException(string message) : Exception(message);
