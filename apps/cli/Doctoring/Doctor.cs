using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sidecar.Cli.Asking;
using Sidecar.Cli.Output;
using Sidecar.Cli.Parsing;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Doctoring;

/// <summary>The verb <c>doctor</c>: shows an examination, and says by its exit code whether all is well.</summary>
internal sealed class Doctor(Surroundings surroundings, Asker ask, Choices choices)
{
    /// <summary>Its place in the command line.</summary>
    public static Command MakeCommand() =>
        new("doctor", "Whether everything that answers depend on is well: SDKs, projects, cache, and what would mend them");

    /// <summary>Runs it; <see cref="ExitCode.Found"/> only when nothing is unwell.</summary>
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var messages = new Messages(surroundings.Error, surroundings.ErrorIsTerminal && choices.Colour);
        try
        {
            var question = new Question(ListProjects.Operation, new ListProjects(), choices.WorkspaceFrom(surroundings))
            {
                OneShot = choices.OneShot, Untrusted = choices.Untrusted, Deadline = choices.Deadline,
            };
            var checks = await new Examination(surroundings.Machine, ask).RunAsync(question, cancellation);
            surroundings.Out.Write(choices.Json ? JsonOf(checks) : TextOf(checks));
            return checks.Any(check => check.State == CheckState.Unwell) ? ExitCode.NothingFound : ExitCode.Found;
        }
        catch (UsageException e)
        {
            messages.Error(e.Message);
            return ExitCode.BadUsage;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
    }

    private string TextOf(IReadOnlyList<Check> checks)
    {
        var page = new Page(surroundings.OutIsTerminal && choices.Colour, width: null, new PathText(surroundings.Folder, surroundings.Folder));
        var columns = new Columns();
        foreach (var check in checks)
        {
            columns.Add(StateOf(check.State), new Piece(check.Name, Tint.Strong), check.Text);
            if (check.Fix is { } fix)
                columns.Add("", "", "fix: " + fix);
        }
        columns.WriteTo(page);
        return page.ToString();
    }

    private static Piece StateOf(CheckState state) => state switch
    {
        CheckState.Well => new("ok", Tint.Good),
        CheckState.Unwell => new("not ok", Tint.Error),
        _ => new("-", Tint.Faint),
    };

    private static string JsonOf(IReadOnlyList<Check> checks) => new JsonObject
    {
        ["well"] = checks.All(check => check.State != CheckState.Unwell),
        ["checks"] = new JsonArray([.. checks.Select(ObjectOf)]),
    }.ToJsonString() + "\n";

    private static JsonObject ObjectOf(Check check)
    {
        var entry = new JsonObject
        {
            ["name"] = check.Name,
            ["state"] = JsonNamingPolicy.KebabCaseLower.ConvertName(check.State.ToString()),
            ["text"] = check.Text,
        };
        if (check.Fix is { } fix)
            entry["fix"] = fix;
        return entry;
    }
}
