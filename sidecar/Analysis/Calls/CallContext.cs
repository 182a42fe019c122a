using Sidecar.Analysis.Uses;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Calls;

/// <summary>What a use does, and whose code it is in.</summary>
/// <param name="Kind">What it does; null when it is no code.</param>
/// <param name="Member">Whose code it is; null when it is none.</param>
internal sealed record CallContext(CallKind? Kind, EnclosingMember? Member)
{
    /// <summary>That of <paramref name="place"/>.</summary>
    public static CallContext Of(UsePlace place, CancellationToken cancellation)
    {
        var use = place.Use;
        var token = use.Tree.GetRoot(cancellation).FindToken(use.Span.Start, findInsideTrivia: true);
        var kind = CallKinds.Of(token, use.Symbols, use.IsImplicit);
        return new CallContext(kind, kind is null ? null : EnclosingMember.Of(UseModel.Of(place.Compilation, use.Tree), token, cancellation));
    }
}
