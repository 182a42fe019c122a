using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Examples;

/// <summary>The examples of the page of operations are what the command line prints.</summary>
public sealed class ExampleTests
{
    private const string UpdateSwitch = "SIDECAR_UPDATE_DOCS";

    [Fact]
    public async Task Every_example_prints_what_it_says()
    {
        var isUpdate = Environment.GetEnvironmentVariable(UpdateSwitch) == "1";
        var wrong = new List<string>();
        await using var terminal = await ShopTerminal.OpenAsync();
        foreach (var operation in ExamplePages.Operations)
        {
            var committed = ExamplePages.Read(operation)!;
            var actual = await Transcript.AnewAsync(committed, terminal.RunAsync);
            if (actual == committed)
                continue;
            if (isUpdate)
                ExamplePages.Write(operation, actual);
            else
                wrong.Add($"docs/examples/{operation}.txt should be\n{actual}");
        }
        Assert.True(wrong.Count == 0, $"{string.Join('\n', wrong)}\n=> dotnet cake --target=Docs, and look at the difference");
    }

    [Theory]
    [InlineData("refs Order.Note --kind write", "refs|Order.Note|--kind|write")]
    [InlineData("callees \"Place(Order, int)\"", "callees|Place(Order, int)")]
    public void A_command_is_taken_apart_as_a_shell_does(string command, string words) =>
        Assert.Equal(words.Split('|'), Transcript.WordsOf(command));

    [Fact]
    public async Task What_is_committed_below_a_command_does_not_count()
    {
        var anew = await Transcript.AnewAsync("$ sidecar a b\nold\n\n$ sidecar c\n", words => Task.FromResult($"{words.Count} words\n"));
        Assert.Equal("$ sidecar a b\n2 words\n\n$ sidecar c\n1 words\n", anew);
    }
}
