namespace Sidecar.Protocol.Errors;

/// <summary>The name of each <see cref="ErrorCode"/>: <c>error.type</c> in the plain envelope, <c>error.data.kind</c> in JSON-RPC.</summary>
public static class ErrorTypes
{
    private static readonly (ErrorCode Code, string Name)[] Names =
    [
        (ErrorCode.ParseError, "parse-error"),
        (ErrorCode.InvalidRequest, "invalid-request"),
        (ErrorCode.UnknownOperation, "unknown-operation"),
        (ErrorCode.InvalidParameters, "invalid-parameters"),
        (ErrorCode.InternalError, "internal-error"),
        (ErrorCode.Cancelled, "cancelled"),
        (ErrorCode.WorkspaceUnavailable, "workspace-unavailable"),
        (ErrorCode.Overloaded, "overloaded"),
        (ErrorCode.LimitExceeded, "limit-exceeded"),
        (ErrorCode.NotTrusted, "not-trusted"),
        (ErrorCode.NotInitialized, "not-initialized"),
        (ErrorCode.VersionMismatch, "version-mismatch"),
        (ErrorCode.CursorGone, "cursor-gone"),
    ];

    /// <summary>The wire name of <paramref name="code"/>; a code of a newer peer is <c>internal-error</c>.</summary>
    public static string NameOf(ErrorCode code)
    {
        foreach (var entry in Names)
            if (entry.Code == code)
                return entry.Name;
        return "internal-error";
    }

    /// <summary>The code behind a wire name; an unknown name is <see cref="ErrorCode.InternalError"/>.</summary>
    public static ErrorCode CodeOf(string name)
    {
        foreach (var entry in Names)
            if (string.Equals(entry.Name, name, StringComparison.Ordinal))
                return entry.Code;
        return ErrorCode.InternalError;
    }
}
