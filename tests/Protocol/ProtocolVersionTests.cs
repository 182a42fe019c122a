using Sidecar.Protocol.Handshake;
using Xunit;

namespace Sidecar.Protocol.Tests;

[Trait("Fault", "7")]
public sealed class ProtocolVersionTests
{
    [Theory]
    [InlineData(ProtocolVersion.Newest, ProtocolVersion.Newest, ProtocolVersion.Newest)]
    [InlineData(0, ProtocolVersion.Newest + 5, ProtocolVersion.Newest)]
    [InlineData(ProtocolVersion.Oldest - 3, ProtocolVersion.Oldest, ProtocolVersion.Oldest)]
    [InlineData(int.MinValue, int.MaxValue, ProtocolVersion.Newest)]
    public void The_newest_common_version_is_taken(int min, int max, int expected) =>
        Assert.Equal(expected, ProtocolVersion.Negotiate(new VersionRange(min, max)));

    [Theory]
    [InlineData(ProtocolVersion.Newest + 1, ProtocolVersion.Newest + 2)]
    [InlineData(ProtocolVersion.Oldest - 2, ProtocolVersion.Oldest - 1)]
    [InlineData(ProtocolVersion.Newest + 1, ProtocolVersion.Oldest - 1)]
    public void Without_a_common_version_there_is_none(int min, int max) =>
        Assert.Null(ProtocolVersion.Negotiate(new VersionRange(min, max)));
}
