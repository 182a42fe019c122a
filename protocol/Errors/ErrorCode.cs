namespace Sidecar.Protocol.Errors;

/// <summary>
/// Why a request failed, as a number on the wire. JSON-RPC's and LSP's numbers keep their meaning; our own are
/// positive, because MCP asks new codes to stay outside -32768..-32000.
/// </summary>
public enum ErrorCode
{
    /// <summary>The line is not JSON, not UTF-8, too deep, or has a key twice.</summary>
    ParseError = -32700,

    /// <summary>The line is JSON, but not a message; or its id is already in flight.</summary>
    InvalidRequest = -32600,

    /// <summary>No operation has that name.</summary>
    UnknownOperation = -32601,

    /// <summary>A parameter is missing, has the wrong type, or is out of bounds.</summary>
    InvalidParameters = -32602,

    /// <summary>A defect of the sidecar; the message names the operation.</summary>
    InternalError = -32603,

    /// <summary>The caller cancelled the request, or the sidecar is stopping.</summary>
    Cancelled = -32800,

    /// <summary>The workspace does not exist or holds nothing that can be loaded.</summary>
    WorkspaceUnavailable = 1001,

    /// <summary>More requests are in flight than the sidecar accepts.</summary>
    Overloaded = 1002,

    /// <summary>A line or an answer is larger than the limit.</summary>
    LimitExceeded = 1003,

    /// <summary>The answer takes running what belongs to the workspace, its build for example, and it is not trusted.</summary>
    NotTrusted = 1006,

    /// <summary>The request names no workspace and none was opened with <c>initialize</c>.</summary>
    NotInitialized = 1007,

    /// <summary>Client and sidecar share no protocol version.</summary>
    VersionMismatch = 1008,

    /// <summary>The state of the workspace that a cursor belongs to is no more; ask again without it.</summary>
    CursorGone = 1009,
}
