using System.Text;
using Sidecar.Host.Client;

namespace Sidecar.Host.Tests.Policy;

public sealed class LineClassifierTests
{
    [Theory]
    [Trait("Fault", "21")]
    [InlineData("{\"jsonrpc\":\"2.0\"}", "Message")]
    [InlineData("{", "Message")]
    [InlineData("Restoring packages...", "Noise")]
    [InlineData("[INFO] started", "Noise")]
    [InlineData("42 warnings", "Noise")]
    [InlineData("log: {\"a\":1}", "Noise")]
    [InlineData("[1,2]", "Broken")]
    [InlineData("42", "Broken")]
    [InlineData("null", "Broken")]
    [InlineData("Restoring...{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}", "Broken")]
    public void A_line_is_what_it_begins_as(string line, string kind) =>
        Assert.Equal(kind, LineClassifier.Classify(Encoding.UTF8.GetBytes(line)).ToString());
}
