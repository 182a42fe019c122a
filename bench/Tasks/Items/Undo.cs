namespace Sidecar.Tasks.Items;

/// <summary>Puts a file back as it was.</summary>
internal sealed class Undo(string path, byte[] before) : IDisposable
{
    public void Dispose() => File.WriteAllBytes(path, before);
}
