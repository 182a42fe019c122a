using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Paging;

public sealed class FieldTests(ManyOfEverything sample) : IClassFixture<ManyOfEverything>
{
    [Theory]
    [InlineData("file", "line")]
    [InlineData("references")]
    [InlineData("count")]
    public async Task The_budget_is_that_of_the_fields_that_are_kept(params string[] fields)
    {
        var request = new FindReferences { Symbol = "Big.Value", Fields = fields };
        var result = await PagedOperations.AskAsync(sample.Snapshot, request);
        var whole = await PagedOperations.AskAsync(sample.Snapshot, request with { Fields = null });
        var kept = MessageWriter.Measure(result, FindReferences.Operation.ResultType, FieldSelection.Of(FindReferences.Operation, fields));
        Assert.InRange(kept, 1, Budget.Default * Budget.BytesPerToken);
        Assert.True(result.Answer.Shown >= whole.Answer.Shown);
        Assert.True(fields is ["references"] || result.Answer.Shown > 2 * whole.Answer.Shown);
    }

    [Fact]
    public async Task A_field_that_there_is_not_is_refused_by_the_query()
    {
        var asked = PagedOperations.AskAsync(sample.Snapshot, new ListProjects { Fields = ["nome"] });
        Assert.Equal(ErrorCode.InvalidParameters, (await Assert.ThrowsAsync<RequestException>(() => asked)).Error.Code);
    }
}
