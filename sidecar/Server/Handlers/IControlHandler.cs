namespace Sidecar.Server.Handlers;

/// <summary>Answers at once, on the thread that reads requests; it never waits for anything.</summary>
internal interface IControlHandler<in TRequest, out TResult>
{
    /// <summary>The answer.</summary>
    TResult Handle(TRequest request);
}
