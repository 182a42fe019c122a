using Sidecar.Protocol.Operations;
using Sidecar.TestKit;

namespace Sidecar.Faults.Tests;

/// <summary>The right answer, whoever gives it.</summary>
internal static class Right
{
    public static async Task AnswerAsync(Task<FindReferencesResult> asking)
    {
        var result = await asking.OrHang();
        var reference = Assert.Single(result.References);
        Assert.Equal(("Program.cs", 1), (reference.File, reference.Line));
        Assert.True(result.Answer.Complete);
    }
}
