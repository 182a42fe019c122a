using System.Text;

namespace Sidecar.Apps.Tests.Fakes;

/// <summary>A standard output whose reader is gone.</summary>
internal sealed class BrokenPipe : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new IOException("Broken pipe");

    public override void Write(string? value) => throw new IOException("Broken pipe");
}
