using Sidecar.Cli.Output;

namespace Sidecar.Cli.Rendering;

/// <summary>Shows results of type <typeparamref name="TResult"/>.</summary>
internal abstract class RendererOf<TResult> : Renderer
{
    public sealed override Finding Find(object result) => Find((TResult)result);

    public sealed override void Write(object result, Page page) => Write((TResult)result, page);

    protected abstract Finding Find(TResult result);

    protected abstract void Write(TResult result, Page page);
}
