using System.Text.Json.Nodes;
using Sidecar.EndToEnd.Tests.Wire;
using Sidecar.Protocol.Processes;
using Sidecar.TestKit;
using Sidecar.TestKit.Changes;

namespace Sidecar.EndToEnd.Tests.Freshness;

/// <summary>A change, and at once questions whose right answers are known, again and again: with the real process, MSBuild and git.</summary>
public sealed class RealHammerTests : IDisposable
{
    // These do not concern MSBuild, whatever they do to which source file.
    private static readonly string[] OfText =
        ["edit", "edit of the same size", "two edits of the same size at once", "edit of the same size, time stamp restored", "touch", "replace by atomic rename", "swap of two files"];

    private readonly TempFolder _aside = new("sidecar-hammer-");
    private readonly Dictionary<int, JsonObject> _answers = [];
    private int _lastId;

    [SlowFact]
    public Task No_answer_is_older_than_its_question() => HammerAsync(seed: 1,
        [.. OfText, "new file", "new file in a new folder", "delete", "rename", "rename of a folder", "properties above", "project file", "git checkout", "edit"]);

    [SlowTheory]
    [InlineData(2)]
    [InlineData(3)]
    public Task No_answer_of_a_hundred_is_older_than_its_question(int seed) => HammerAsync(seed, new string?[100]);

    public void Dispose() => _aside.Dispose();

    // A change without a name comes by chance.
    private async Task HammerAsync(int seed, string?[] names)
    {
        using var tree = new ChangingTree(new Random(seed), RealTexts.Of(_aside.Combine("evaluated.log")));
        var changes = new TreeChanges(tree, new GitRepository(tree).Changes);
        await using var server = RawServer.Start(DotnetMuxer.Find()!, [RawServer.ServerPath, "--stdio"], ("SIDECAR_CACHE", _aside.Combine("cache")));
        await server.InitializeAsync(tree.Solution);
        await CheckAsync(server, tree, $"the start, seed {seed}");
        Assert.Equal(["App", "Lib", "Tools"], TakeEvaluated());
        for (var round = 1; round <= names.Length; round++)
        {
            var before = tree.Remember().Projects;
            var change = names[round - 1] is { } name ? changes.Make(name) : changes.Make();
            await CheckAsync(server, tree, $"round {round} of seed {seed}, {change}");
            var evaluated = TakeEvaluated();
            if (OfText.Contains(change))
                Assert.Empty(evaluated);
            else if (change == "project file")
                Assert.Equal(Concerned(tree, before), evaluated);
        }
    }

    private async Task CheckAsync(RawServer server, ChangingTree tree, string when)
    {
        var path = tree.Files.Keys.Order(StringComparer.Ordinal).ElementAt(tree.Random.Next(tree.Files.Count));
        var list = await SendAsync(server, "list", new JsonObject { ["file"] = path });
        var refs = await SendAsync(server, "refs", new JsonObject { ["symbol"] = "Target", ["limit"] = 10_000 });
        var (right, said) = (tree.Uses().Concat(tree.LeftOut()).ToArray(), UsesIn(await AnswerAsync(server, refs), when));
        Assert.True(right.SequenceEqual(said), $"{when}: missed {string.Join(", ", right.Except(said))}; made up {string.Join(", ", said.Except(right))}");
        var (owners, fields) = tree.Content(path);
        var listed = await AnswerAsync(server, list);
        Assert.True(owners > 0 ? FieldsIn(listed) == fields : listed["error"] is not null, $"{when}: {path} has {fields}, not {listed}");
    }

    // Also those that the answer says it cannot judge, which is all that it may lack.
    private static string[] UsesIn(JsonObject answer, string when)
    {
        var about = answer["result"]?["answer"];
        var gaps = about?["gaps"]?.AsArray() ?? [];
        Assert.True(about is not null && (bool)about["complete"]! == (gaps.Count == 0) && gaps.All(gap => (string?)gap!["reason"] == "not-compiled"), $"{when}: {answer}");
        return
        [
            .. answer["result"]!["references"]!.AsArray().Select(use => $"{use!["file"]}:{use["line"]}").Distinct().Order(StringComparer.Ordinal),
            .. gaps.Select(gap => (string)gap!["message"]!).Select(message => message[..(message.IndexOf(')', StringComparison.Ordinal) + 1)]).Order(StringComparer.Ordinal),
        ];
    }

    private static string FieldsIn(JsonObject answer) => string.Join(' ', answer["result"]!["members"]!.AsArray()
        .Where(member => (int)member!["depth"]! == 1).Select(member => ((string)member!["symbol"]!["id"]!).Split('.')[^1]));

    private async Task<int> SendAsync(RawServer server, string operation, JsonObject parameters)
    {
        var id = ++_lastId;
        await server.SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = operation, ["params"] = parameters }.ToJsonString());
        return id;
    }

    private async Task<JsonObject> AnswerAsync(RawServer server, int id)
    {
        while (!_answers.ContainsKey(id))
            if (await server.NextAsync() is { } answer)
                _answers[(int)answer["id"]!] = answer;
        return _answers[id];
    }

    // The projects whose files say something else, and that which references them.
    private static IEnumerable<string> Concerned(ChangingTree tree, Dictionary<string, HashSet<string>> before)
    {
        var changed = tree.Projects.Where(project => !project.Value.SetEquals(before[project.Key])).Select(project => project.Key).ToHashSet();
        if (changed.Contains("Lib") && !tree.Projects["App"].Contains("alone"))
            changed.Add("App");
        return changed.Order(StringComparer.Ordinal);
    }

    private string[] TakeEvaluated()
    {
        var log = _aside.Combine("evaluated.log");
        var names = File.Exists(log) ? File.ReadAllLines(log) : [];
        File.Delete(log);
        return [.. names.Distinct().Order(StringComparer.Ordinal)];
    }
}
