using Sidecar.Analysis.Generators;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Packages;

namespace Sidecar.Analysis.Projects;

/// <summary>What all projects of a workspace share.</summary>
/// <param name="Store">Indexes and what generators made, of this run and earlier ones.</param>
/// <param name="Generators">Loads generators.</param>
internal sealed record UnitContext(IndexStore Store, GeneratorLoader Generators)
{
    /// <summary>What restoring gave.</summary>
    public AssetsFiles Assets { get; init; } = new();
}
