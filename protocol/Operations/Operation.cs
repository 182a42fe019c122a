using System.Text.Json.Serialization.Metadata;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Operations;

/// <summary>Something that can be asked. Command line verbs, tools, routes and the documentation are made of these.</summary>
public sealed class Operation
{
    /// <summary>Its name on the wire, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>What it answers, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>How it runs.</summary>
    public required OperationKind Kind { get; init; }

    /// <summary>Whether asking twice does no harm, so that a host may repeat it after a crash.</summary>
    public required bool Repeatable { get; init; }

    /// <summary>What can be given, the most usual first.</summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>How its request is written in JSON.</summary>
    public required JsonTypeInfo RequestType { get; init; }

    /// <summary>How its result is written in JSON.</summary>
    public required JsonTypeInfo ResultType { get; init; }

    /// <summary>The same, answered with a <see cref="System.Text.Json.JsonElement"/>: for requests that keep only some <see cref="PagedRequest.Fields"/>.</summary>
    public Operation AsJson() => new()
    {
        Name = Name,
        Summary = Summary,
        Kind = Kind,
        Repeatable = Repeatable,
        Parameters = Parameters,
        RequestType = RequestType,
        ResultType = ProtocolJson.Default.JsonElement,
    };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
