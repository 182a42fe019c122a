using Xunit;

namespace Sidecar.Server.Tests.Watching;

/// <summary>Tests that run when no others of the process do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
