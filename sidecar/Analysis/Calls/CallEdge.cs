using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Calls;

/// <summary>A step in a tree of calls.</summary>
/// <param name="Node">The caller, or what is called.</param>
/// <param name="Places">Where; several projects may compile one.</param>
/// <param name="Instead">For what may run instead of the member one above, what it is to that.</param>
internal sealed record CallEdge(CallNode Node, IReadOnlyList<CallPlace> Places, ImplementationKind? Instead = null);
