using System.Text.Json.Serialization;

namespace Sidecar.Protocol.Operations;

/// <summary>The parameters of an operation, as a type.</summary>
/// <typeparam name="TResult">What it answers.</typeparam>
// TResult is what lets a caller write host.AskAsync(new FindReferences { ... }) and get the right type back.
public interface IRequest<TResult>
{
    /// <summary>The operation these parameters are for.</summary>
    [JsonIgnore]
    Operation Operation { get; }
}
