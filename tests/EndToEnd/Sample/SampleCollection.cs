namespace Sidecar.EndToEnd.Tests.Sample;

/// <summary>The tests that share the sample; one class after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SampleCollection : ICollectionFixture<SampleSolution>
{
    public const string Name = "sample";
}
