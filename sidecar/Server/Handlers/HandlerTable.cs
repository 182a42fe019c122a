using System.Collections.Frozen;
using Sidecar.Protocol.Operations;
using Sidecar.Server.Serving;
using Sidecar.Server.Workspaces;

namespace Sidecar.Server.Handlers;

/// <summary>What answers each operation.</summary>
internal sealed class HandlerTable
{
    private readonly FrozenDictionary<string, Handler> _handlers;

    /// <summary>The handlers of one connection.</summary>
    public HandlerTable(Session session, PendingRequests pending, ServerClock clock, ShutdownSignal shutdown)
    {
        Handler[] handlers =
        [
            Read(FindDefinitions.Operation, new FindDefinitionsHandler()),
            Read(FindReferences.Operation, new FindReferencesHandler()),
            Read(FindOccurrences.Operation, new FindOccurrencesHandler()),
            Read(FindImplementations.Operation, new FindImplementationsHandler()),
            Read(FindCallers.Operation, new FindCallersHandler()),
            Read(FindCallees.Operation, new FindCalleesHandler()),
            Read(FindHierarchy.Operation, new FindHierarchyHandler()),
            Read(AssessImpact.Operation, new AssessImpactHandler()),
            Read(FindUnused.Operation, new FindUnusedHandler()),
            Read(Hover.Operation, new HoverHandler()),
            Read(FindSignatures.Operation, new FindSignaturesHandler()),
            Read(ReadSource.Operation, new ReadSourceHandler(clock.Time)),
            Read(ListMembers.Operation, new ListMembersHandler()),
            Read(FindDiagnostics.Operation, new FindDiagnosticsHandler()),
            Read(FindActions.Operation, new FindActionsHandler(clock.Time)),
            Read(SearchSymbols.Operation, new SearchSymbolsHandler()),
            Read(SearchText.Operation, new SearchTextHandler(clock.Time)),
            Read(ListProjects.Operation, new ListProjectsHandler()),
            Read(FindDependencies.Operation, new FindDependenciesHandler(clock.Time)),
            Control(Initialize.Operation, new InitializeHandler(session)),
            Control(CheckHealth.Operation, new CheckHealthHandler(session, clock)),
            Control(GetStatistics.Operation, new GetStatisticsHandler(session, pending)),
            OnWorkspace<SetOverlay>(SetOverlay.Operation, new SetOverlayHandler(session).Handle, session),
            Control(CancelRequest.Operation, new CancelRequestHandler(pending)),
            Control(Shutdown.Operation, new ShutdownHandler(pending, shutdown)),
        ];
        _handlers = handlers.ToFrozenDictionary(h => h.Operation.Name);
    }

    /// <summary>The handler of that operation; null when there is none.</summary>
    public Handler? Find(string name) => _handlers.GetValueOrDefault(name);

    private static Handler.Read Read<TRequest, TResult>(Operation operation, IReadHandler<TRequest, TResult> handler)
        where TRequest : class
        where TResult : class =>
        new(operation,
            async (snapshot, request, cancellation) => await handler.HandleAsync(snapshot, (TRequest)request, cancellation),
            request => handler.FileOf((TRequest)request));

    private static Handler.Control Control<TRequest, TResult>(Operation operation, IControlHandler<TRequest, TResult> handler)
        where TRequest : class
        where TResult : class =>
        new(operation, (_, request) => handler.Handle((TRequest)request));

    // At once too: it does not wait for the workspace, which may still be loading.
    private static Handler.Control OnWorkspace<TRequest>(
        Operation operation, Func<WorkspaceLoop, TRequest, object> handle, Session session)
        where TRequest : class =>
        new(operation, (path, request) => handle(session.WorkspaceOf(path, session.Workspace), (TRequest)request));
}
