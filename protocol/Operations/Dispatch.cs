using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Which calls count that reach a member through another that it overrides or implements.</summary>
[JsonConverter(typeof(WireEnumConverter<Dispatch>))]
public enum Dispatch
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those through members that the workspace declares.</summary>
    Source,

    /// <summary>Those through members of assemblies, too, such as <c>IDisposable.Dispose</c>.</summary>
    All,
}
