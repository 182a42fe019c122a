using System.Text.Json.Nodes;
using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Wire;

namespace Sidecar.EndToEnd.Tests.Workspaces;

/// <summary>What can be opened.</summary>
[Collection(SampleCollection.Name)]
public sealed class LoadingFormTests(SampleSolution sample)
{
    [Fact]
    public async Task Everything_that_can_be_opened_says_what_it_is_and_knows_its_projects()
    {
        (string Workspace, string Opened, string Projects)[] forms =
        [
            ("Shop.slnx", "Shop.slnx", "App Shop"),
            ("more/Shop.sln", "Shop.sln", "App Shop"),
            ("more/Part.slnf", "Part.slnf", "Shop"),
            ("App/App.csproj", "App.csproj", "App Shop"),
            ("", "Shop.slnx", "App Shop"),
            ("Shop", "Shop.csproj", "Shop"),
            ("script/Once.cs", "Once.cs", "Once"),
        ];
        await using var server = RawServer.Start();
        for (var i = 0; i < forms.Length; i++)
            await server.SendAsync(Question(i, sample.Combine(forms[i].Workspace)));
        for (var left = forms.Length; left > 0; left--)
        {
            var answer = (await server.NextAsync())!;
            var (workspace, opened, projects) = forms[(int)answer["id"]!];
            Assert.True(answer["result"] is not null, $"{workspace}: {answer.ToJsonString()}");
            Assert.Equal((workspace, opened, projects), (workspace, (string)answer["result"]!["opened"]!, ProjectsOf(answer)));
            Assert.True((bool)answer["result"]!["answer"]!["complete"]!, $"{workspace}: {answer.ToJsonString()}");
        }
    }

    private static string Question(int id, string workspace) =>
        new JsonObject { ["id"] = id, ["command"] = "projects", ["project"] = workspace }.ToJsonString();

    private static string ProjectsOf(JsonObject answer) =>
        string.Join(' ', answer["result"]!["projects"]!.AsArray().Select(project => (string)project!["name"]!));
}
