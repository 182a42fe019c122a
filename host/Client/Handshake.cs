using System.Reflection;
using System.Text.Json;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Handshake;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.Host.Client;

/// <summary>The first question: agrees on a protocol version and names the workspace. Nothing else is asked before it is answered.</summary>
internal static class Handshake
{
    /// <exception cref="SidecarStartException">There is nobody to talk to, or no version to talk in.</exception>
    public static async Task RunAsync(
        Connection connection, string workspace, TimeSpan timeout, CancellationToken cancellation)
    {
        var question = new Question(Initialize.Operation, Ask(workspace), timeout, timeout, progress: null);
        try
        {
            var outcome = await connection.AskAsync(question, cancellation).ConfigureAwait(false);
            await JudgeAsync(connection, outcome).ConfigureAwait(false);
        }
        catch (DeadlineExceededException)
        {
            var exit = await FailAsync(connection, detail: null).ConfigureAwait(false);
            throw new SidecarStartException(
                $"The sidecar did not answer 'initialize' within {timeout.TotalSeconds:0.###} s: it {exit.Describe()}", exit);
        }
    }

    private static Initialize Ask(string workspace) => new()
    {
        Protocol = new VersionRange(ProtocolVersion.Oldest, ProtocolVersion.Newest),
        Workspace = workspace,
        Client = new PeerInfo("sidecar-host", OwnVersion),
        Capabilities = [Capabilities.Progress],
    };

    private static string? OwnVersion =>
        typeof(Handshake).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    private static async Task JudgeAsync(Connection connection, CallOutcome outcome)
    {
        switch (outcome)
        {
            case CallOutcome.Answered answered when Read(answered.Result) is { } agreed:
                if (agreed.Protocol is >= ProtocolVersion.Oldest and <= ProtocolVersion.Newest)
                    break;
                throw await MismatchAsync(connection, $"it speaks version {agreed.Protocol}").ConfigureAwait(false);
            case CallOutcome.Failed { Error: { Code: ErrorCode.VersionMismatch } error }:
                throw await MismatchAsync(connection, error.Message).ConfigureAwait(false);
            case CallOutcome.Failed failed:
                throw await RefusedAsync(connection, failed.Error.Message).ConfigureAwait(false);
            case CallOutcome.Answered:
                throw await RefusedAsync(connection, "its answer is not the result of 'initialize'").ConfigureAwait(false);
            default:
                var exit = await connection.Ended.ConfigureAwait(false);
                throw new SidecarStartException($"The sidecar ended before it was ready: it {exit.Describe()}", exit);
        }
    }

    private static InitializeResult? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, ProtocolJson.Default.InitializeResult);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<SidecarStartException> MismatchAsync(Connection connection, string theirs)
    {
        var exit = await FailAsync(connection, "no common protocol version").ConfigureAwait(false);
        return new SidecarStartException(
            $"Host and sidecar share no protocol version: this host speaks {ProtocolVersion.Oldest} to {ProtocolVersion.Newest}; "
            + $"{theirs}. Install both from the same release, or update the older one.", exit)
        {
            IsPermanent = true,
        };
    }

    private static async Task<SidecarStartException> RefusedAsync(Connection connection, string reason)
    {
        var exit = await FailAsync(connection, reason).ConfigureAwait(false);
        return new SidecarStartException($"The sidecar refused 'initialize': {reason}", exit);
    }

    private static Task<SidecarExit> FailAsync(Connection connection, string? detail)
    {
        connection.Kill(ExitReason.HandshakeFailed, detail);
        return connection.Ended;
    }
}
