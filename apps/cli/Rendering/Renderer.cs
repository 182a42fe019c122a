using Sidecar.Cli.Output;

namespace Sidecar.Cli.Rendering;

/// <summary>Shows one type of result to a person.</summary>
internal abstract class Renderer
{
    /// <summary>What <paramref name="result"/> comes to.</summary>
    public abstract Finding Find(object result);

    /// <summary>Writes <paramref name="result"/>.</summary>
    public abstract void Write(object result, Page page);
}
