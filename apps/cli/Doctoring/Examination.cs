using Sidecar.Cli.Asking;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Doctoring;

/// <summary>Looks at everything that answers about a workspace depend on.</summary>
internal sealed class Examination(Machine machine, Asker ask)
{
    /// <summary>Every check, in the order in which things depend on each other.</summary>
    /// <param name="template">How the sidecar is asked; its operation and request are replaced.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<IReadOnlyList<Check>> RunAsync(Question template, CancellationToken cancellation)
    {
        var folder = File.Exists(template.Workspace) ? Path.GetDirectoryName(template.Workspace)! : template.Workspace;
        var checks = new List<Check>
        {
            SdkCheck.Of(
                await machine.Dotnet(folder, ["--list-sdks"], cancellation),
                await machine.Dotnet(folder, ["--version"], cancellation),
                GlobalJsonAbove(folder)),
        };
        checks.AddRange(await AskAsync("workspace", template with { Operation = ListProjects.Operation, Request = new ListProjects { Limit = Limit.Max } },
            reply => ProjectChecks.Of((ListProjectsResult)reply.Result, reply.Root), cancellation));
        checks.Add(CacheCheck.Of(machine.CacheFolder));
        checks.Add(WatcherCheck.Of(machine));
        checks.AddRange(await AskAsync("roslyn", template with { Operation = CheckHealth.Operation, Request = new CheckHealth() },
            reply => RoslynOf((CheckHealthResult)reply.Result), cancellation));
        checks.Add(TrustCheck.Of(machine.Trust(), folder));
        checks.Add(McpCheck.Of(await machine.McpHandshake(cancellation)));
        return checks;
    }

    private async Task<IReadOnlyList<Check>> AskAsync(
        string name, Question question, Func<Reply, IEnumerable<Check>> read, CancellationToken cancellation)
    {
        try
        {
            return [.. read(await ask(question, cancellation))];
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && Failure.Of(e) is not null)
        {
            return [new Check(name, CheckState.Unwell, Failure.Of(e)!.Text)];
        }
    }

    private static IEnumerable<Check> RoslynOf(CheckHealthResult health)
    {
        yield return new Check("roslyn", CheckState.Well, $"{health.Roslyn} on {health.Runtime}");
        foreach (var warning in health.Warnings)
            yield return new Check("sidecar", CheckState.Unwell, warning);
    }

    private string? GlobalJsonAbove(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            if (machine.Text(Path.Combine(at, "global.json")) is not null)
                return Path.Combine(at, "global.json");
        return null;
    }
}
