using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Sidecar.EndToEnd.Tests.Sample;
using Sidecar.EndToEnd.Tests.Ways;

namespace Sidecar.EndToEnd.Tests;

/// <summary>The same questions with the same answers, whichever way they come in; a subclass is a way.</summary>
[Collection(SampleCollection.Name)]
public abstract class OperationTests(SampleSolution sample) : IAsyncLifetime
{
    /// <summary>The way, open on the sample.</summary>
    protected WayIn Way { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Way = await OpenAsync(sample.Path);

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Way.DisposeAsync();

    [Fact]
    public virtual async Task Every_question_gets_its_answer()
    {
        var wrong = new ConcurrentQueue<string>();
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = Way.IsSlow ? 2 : 16 };
        await Parallel.ForEachAsync(Questions.All.Where(q => q.IsForSlowWays || !Way.IsSlow), atOnce, async (question, _) =>
        {
            var reply = await Way.AskAsync(question.Operation, JsonNode.Parse(question.Arguments)!.AsObject());
            var expected = JsonLayout.Indented(question.Expected);
            if (reply.Comparable() != expected)
                wrong.Enqueue($"{question.Operation} {question.Arguments}\n{reply.Comparable()}\ninstead of\n{expected}");
        });
        Assert.True(wrong.IsEmpty, string.Join("\n\n", wrong));
    }

    [Fact]
    public async Task What_is_no_question_is_refused_with_the_reason()
    {
        AssertUnknownOperation(await Way.AskAsync("nonsense", []));
        AssertMissingParameter(await Way.AskAsync("symbols", []));
    }

    /// <summary>Opens the way on a workspace.</summary>
    protected abstract Task<WayIn> OpenAsync(string workspace);

    /// <summary>Asserts that 'nonsense' is known to be none.</summary>
    protected virtual void AssertUnknownOperation(Reply reply)
    {
        Assert.Equal("unknown-operation", reply.Error);
        Assert.StartsWith("There is no operation 'nonsense'; there are defs, refs, ", reply.Message, StringComparison.Ordinal);
    }

    /// <summary>Asserts that 'symbols' misses its query.</summary>
    protected virtual void AssertMissingParameter(Reply reply)
    {
        Assert.Equal("invalid-parameters", reply.Error);
        Assert.Contains("'query'", reply.Message, StringComparison.Ordinal);
    }
}
