using System.CommandLine;
using System.Text.Json;
using Sidecar.Cli.Asking;
using Sidecar.Cli.Output;
using Sidecar.Cli.Parsing;
using Sidecar.Cli.Rendering;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli;

/// <summary>One run of a verb: asks, shows the answer, chooses the exit code.</summary>
internal sealed class Errand
{
    private readonly Surroundings _surroundings;
    private readonly Asker _ask;
    private readonly Verb _verb;
    private readonly Choices _choices;
    private readonly Messages _messages;

    public Errand(Surroundings surroundings, Asker ask, Verb verb, Choices choices)
    {
        (_surroundings, _ask, _verb, _choices) = (surroundings, ask, verb, choices);
        _messages = new Messages(surroundings.Error, surroundings.ErrorIsTerminal && choices.Colour);
    }

    /// <summary>Runs it to its end; cancellation and every failure that has a name end in an exit code.</summary>
    public async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            var workspace = _choices.WorkspaceFrom(_surroundings);
            var request = _verb.RequestOf(parsed, _surroundings.Folder, workspace);
            var question = new Question(OperationFor(request), request, workspace)
            {
                OneShot = _choices.OneShot || _verb.NeedsFreshProcess, Untrusted = _choices.Untrusted, Deadline = _choices.Deadline,
            };
            var reply = await AskAsync(question, cancellation);
            return Show(reply, parsed);
        }
        // A sidecar that got the terminal's Ctrl-C too may be lost before the cancellation is seen here.
        catch (Exception e) when (cancellation.IsCancellationRequested && (e is OperationCanceledException || Failure.Of(e) is not null))
        {
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (Failure.Of(e) is { } failure)
        {
            _messages.Error(failure.Text);
            if (failure.Code == ExitCode.RequestFailed)
                NameFoundWorkspace();
            return failure.Code;
        }
    }

    private async Task<Reply> AskAsync(Question question, CancellationToken cancellation)
    {
        var showsProgress = _surroundings.ErrorIsTerminal && !_choices.Verbose;
        var remarks = new RemarkBook(_messages, _choices.Verbose);
        question = question with { OnRemark = remarks.Add };
        try
        {
            return showsProgress
                ? await ProgressDisplay.RunAsync(
                    _surroundings.Error, _choices.Colour, progress => _ask(question with { Progress = progress }, cancellation))
                : await _ask(question with { Progress = _choices.Verbose ? remarks : null }, cancellation);
        }
        finally
        {
            // Who cancels knows why the sidecar ends.
            if (!cancellation.IsCancellationRequested)
                remarks.TellWarnings();
        }
    }

    private Operation OperationFor(object request)
    {
        if (request is not PagedRequest { Fields: not null })
            return _verb.Operation;
        return _choices.Json ? _verb.Operation.AsJson() : throw new UsageException("--fields says what JSON holds: add --json.");
    }

    private ExitCode Show(Reply reply, ParseResult parsed)
    {
        if (reply.Result is JsonElement selected)
        {
            Print(JsonText.Of(selected, _verb.Operation.AsJson().ResultType) + "\n");
            return Verdict.Of(SelectedFields.Find(selected), SelectedFields.AnswerOf(selected));
        }
        var renderer = RendererTable.For(_verb.Operation);
        var finding = renderer.Find(reply.Result);
        var answer = (reply.Result as IAnswer)?.Answer;
        var paths = new PathText(reply.Root, _surroundings.Folder);
        if (_choices.Json)
            Print(JsonText.Of(reply.Result, _verb.Operation.ResultType) + "\n");
        else
            ShowText(reply.Result, renderer, finding, paths, answer is null ? "" : CutText.Next(answer, _verb, parsed));
        return Verdict.Of(finding, answer);
    }

    private void ShowText(object result, Renderer renderer, Finding finding, PathText paths, string next)
    {
        var answer = (result as IAnswer)?.Answer;
        var understood = finding.Resolution?.Status is null or ResolutionStatus.Exact or ResolutionStatus.Corrected;
        if (understood)
        {
            var page = new Page(_surroundings.OutIsTerminal && _choices.Colour, _surroundings.Width, paths);
            renderer.Write(result, page);
            Print(page + next);
        }
        var notes = new AnswerNotes(
            _messages, () => new Page(_surroundings.ErrorIsTerminal && _choices.Colour, width: null, paths), _choices.Verbose);
        if (finding.Resolution is not null)
            notes.Write(finding.Resolution, _verb.Operation.Name);
        if (answer is not null && finding.Resolution?.Status != ResolutionStatus.Ambiguous)
            notes.Write(answer);
        if (finding.Resolution?.Status == ResolutionStatus.NotFound)
            NameFoundWorkspace();
    }

    // A forgotten solution further up would otherwise be a riddle.
    private void NameFoundWorkspace()
    {
        var workspace = _choices.WorkspaceFrom(_surroundings);
        if (_choices.Workspace is null && workspace != _surroundings.Folder)
            _messages.Note($"the workspace is {workspace}; name another with --workspace path");
    }

    private void Print(string text)
    {
        try
        {
            _surroundings.Out.Write(text);
            _surroundings.Out.Flush();
        }
        catch (IOException)
        {
            // The reader has seen enough, as head does.
            return;
        }
    }
}
